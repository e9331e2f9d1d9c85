import type fc from 'fast-check';
import { z } from 'zod';
import { countryCode } from '../formats.ts';
import { personName } from '../ordinary/names.ts';
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

function otherCountry(arbitrary: typeof fc) {
  return arbitrary.constantFrom('AU', 'NZ', 'HK', 'GB', 'IE', 'IN', 'MY', 'JP', 'BR', 'ZA');
}

/**
 * The right to work in one country.
 *
 * Source: `docs/api.md#right-to-work`.
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
        country !== 'SG' || (singapore_work_rights !== undefined && singapore_work_rights !== ''),
      breaks: {
        'absent while country is SG': ({ singapore_work_rights: _rights, ...credential }) => ({
          ...credential,
          country: 'SG',
        }),
      },
      impliedBreaks: {
        'null while country is SG': (credential) => ({
          ...credential,
          country: 'SG',
          singapore_work_rights: null as unknown as string,
        }),
        'false while country is SG': (credential) => ({
          ...credential,
          country: 'SG',
          singapore_work_rights: false as unknown as string,
        }),
        'an empty text while country is SG': (credential) => ({
          ...credential,
          country: 'SG',
          singapore_work_rights: '',
        }),
      },
    },
  ],
  coherence: [
    {
      says: 'work rights of Singapore go with Singapore',
      holds: ({ country, singapore_work_rights }) =>
        country === 'SG' || singapore_work_rights === undefined,
      breaks: {
        'singapore_work_rights for another country': (credential) => ({
          ...credential,
          country: 'NZ',
          singapore_work_rights: 'resident',
        }),
      },
    },
  ],
  generate: (fc, { plain, singaporeWorkRights: [documented, ...others] = ['resident'] }) =>
    fc
      .record(
        {
          full_name: personName(fc, plain),
          country: fc.oneof({ withCrossShrink: true }, otherCountry(fc), fc.constant('SG')),
          rights: fc.constantFrom(documented, ...others),
        },
        { noNullPrototype: true },
      )
      .map(({ rights, ...credential }) =>
        credential.country === 'SG' && rights !== undefined
          ? { ...credential, singapore_work_rights: rights }
          : credential,
      ),
});
