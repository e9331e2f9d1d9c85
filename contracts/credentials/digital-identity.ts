import { z } from 'zod';
import { calendarDate } from '../formats.ts';
import { dayUntil } from '../ordinary/calendar.ts';
import { personName } from '../ordinary/names.ts';
import { defineCredentialType } from './define.ts';

const validity = ['manual', 'government_database', 'verifiable_credential'] as const;
const liveness = ['automated', 'in_person'] as const;
const personMatch = ['manual', 'automated', 'government_database'] as const;

const fields = z.object({
  full_name: z.string(),
  date_of_birth: calendarDate.nullable().optional(),
  identity_document_validity: z.enum(validity),
  identity_document_liveness: z.enum(liveness),
  identity_document_person_match: z.enum(personMatch),
});

/**
 * A person's identity, with how it was verified.
 *
 * Source: `docs/api.md#digital-identity`.
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
  coherence: [],
  generate: (fc, { asOf, plain }) =>
    fc.record(
      {
        full_name: personName(fc, plain),
        date_of_birth: fc.option(dayUntil(fc, asOf, plain), { freq: 4 }),
        identity_document_validity: fc.constantFrom(...validity),
        identity_document_liveness: fc.constantFrom(...liveness),
        identity_document_person_match: fc.constantFrom(...personMatch),
      },
      { noNullPrototype: true },
    ),
});
