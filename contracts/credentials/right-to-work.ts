import { z } from 'zod';
import { countryCode } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  country: countryCode,
  // Only `resident` is documented; the set is open, so that a profile may know further values.
  singapore_work_rights: z
    .string()
    .meta({ known: ['resident'] })
    .optional(),
});

/**
 * The right to work in one country.
 *
 * Source: `api.md` section 3, right_to_work.
 */
export const rightToWork = defineCredentialType({
  name: 'right_to_work',
  title: 'Right to work',
  scope: 'write.right_to_work',
  redirectPath: '/partner/add/rightToWork',
  redirectPathBasis: 'A',
  documents: { none: 'absent' },
  partnerChainAt: 'credential',
  replacementKey: null,
  fields,
  conditions: [
    {
      rule: 'ADD-009',
      path: ['singapore_work_rights'],
      says: 'is required when country is SG',
      holds: ({ country, singapore_work_rights }) =>
        country !== 'SG' || singapore_work_rights !== undefined,
      breaks: {
        'absent while country is SG': ({ singapore_work_rights: _rights, ...credential }) => ({
          ...credential,
          country: 'SG',
        }),
      },
    },
  ],
  generate: (fc) => fc.constant({ full_name: 'x', country: 'NZ' }),
});
