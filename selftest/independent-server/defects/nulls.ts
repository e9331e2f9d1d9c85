import { type Defect, overlooking } from './defect.ts';

/** Null, or nothing, accepted as a value. */
export const nullDefects: readonly Defect[] = [
  {
    name: 'null as a provider',
    violates: ['ADD-004'],
    says: 'the provider of a course may be null',
    types: ['education'],
    conduct: overlooking(
      ({ field }, value) => field === 'data.credential.education_provider' && value === null,
    ),
  },
  {
    name: 'null as a country',
    violates: ['ADD-004'],
    says: 'the country of a right to work may be null',
    types: ['right_to_work'],
    conduct: overlooking(({ field }, value) => field.endsWith('.country') && value === null),
  },
  {
    name: 'null in a chain',
    violates: ['ADD-004'],
    says: 'an intermediary may be null',
    types: ['education', 'microcredential'],
    conduct: overlooking(({ field }, value) => field.includes('partner_chain.') && value === null),
  },
  {
    name: 'work rights of no kind',
    violates: ['ADD-009'],
    says: 'null and the empty text are kinds of work rights in Singapore',
    types: ['right_to_work'],
    conduct: overlooking(
      ({ field }, value) => field.endsWith('work_rights') && !value && value !== undefined,
    ),
  },
];
