import { z } from 'zod';
import { calendarDate, expiryDate } from '../formats.ts';
import { daysAfter, dayUntil } from '../ordinary/calendar.ts';
import { organisationName, personName } from '../ordinary/names.ts';
import { defineCredentialType } from './define.ts';

/** Words that a careful partner could use: the list of the pages is lost. */
export const ordinaryCategories = ['licence', 'registration', 'certificate'];

const text = z.string().nullable().optional();

const details = z.object({
  scope_of_practice: text,
  version: text,
  country: text,
  state: text,
  province: text,
  city: text,
  region: text,
  place: text,
  speciality: z.array(z.string()).meta({ emptyBasis: 'D' }).nullable().optional(),
  date_completed: calendarDate.nullable().optional(),
});

const fields = z.object({
  full_name: z.string(),
  credential_name: z.string(),
  // The list of categories is lost: any text that is not empty, unless a profile lists them.
  credential_category: z.string().min(1, 'must not be empty'),
  issuer_name: z.string(),
  expiry_date: expiryDate.nullable().optional(),
  credential_details: details.nullable().optional(),
});

/**
 * A credential of any kind, such as a licence: second API version only.
 *
 * Source: `docs/api.md#universal-credential`.
 */
export const universalCredential = defineCredentialType({
  name: 'universal_credential',
  title: 'Universal credential',
  scope: 'write.universal',
  v2Only: true,
  redirectPath: '/partner/add/universalCredential',
  redirectPathBasis: 'A',
  documents: { none: 'absent' },
  assets: { types: ['pdf', 'jpg', 'png'], closed: true, most: 1 },
  partnerChainAt: null,
  replacementKey: null,
  fields,
  conditions: [],
  coherence: [],
  generate: (fc, { asOf, plain, categories = ordinaryCategories }) =>
    fc
      .record(
        {
          full_name: personName(fc, plain),
          credential_name: fc.constantFrom(
            'Forklift Licence',
            'Nursing Registration',
            'Food Safety',
          ),
          credential_category: fc.constantFrom(...categories),
          issuer_name: organisationName(fc, ['Board', 'Council', 'Authority']),
          completed: dayUntil(fc, asOf),
          speciality: fc.uniqueArray(fc.constantFrom('Paediatrics', 'Surgery', 'Anaesthesia'), {
            minLength: 2,
            maxLength: 3,
          }),
          city: fc.constantFrom('Sydney', 'Singapore', 'Auckland'),
          validFor: fc.integer({ min: 180, max: 2000 }),
        },
        { noNullPrototype: true },
      )
      .map(({ completed, speciality, city, validFor, ...credential }) => ({
        ...credential,
        expiry_date: daysAfter(completed, validFor),
        credential_details: {
          scope_of_practice: 'General practice',
          version: '2',
          country: 'AU',
          state: 'NSW',
          province: 'Cumberland',
          city,
          region: 'East',
          place: 'Main campus',
          speciality,
          date_completed: completed,
        },
      })),
});
