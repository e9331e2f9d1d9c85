import { z } from 'zod';
import { calendarDate } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  date_of_birth: calendarDate.nullable().optional(),
  identity_document_validity: z.enum(['manual', 'government_database', 'verifiable_credential']),
  identity_document_liveness: z.enum(['automated', 'in_person']),
  identity_document_person_match: z.enum(['manual', 'automated', 'government_database']),
});

/**
 * A person's identity, with how it was verified.
 *
 * Source: `api.md` section 3, digital_identity.
 */
export const digitalIdentity = defineCredentialType({
  name: 'digital_identity',
  title: 'Digital identity',
  scope: 'write.digital_identity',
  redirectPath: '/partner/add/digitalIdentity',
  redirectPathBasis: 'A',
  documents: { none: 'absent' },
  partnerChainAt: 'data',
  replacementKey: null,
  fields,
  conditions: [],
  generate: (fc) =>
    fc.constant({
      full_name: 'x',
      identity_document_validity: 'manual' as const,
      identity_document_liveness: 'automated' as const,
      identity_document_person_match: 'manual' as const,
    }),
});
