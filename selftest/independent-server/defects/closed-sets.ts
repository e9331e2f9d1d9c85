import { type Defect, overlooking } from './defect.ts';

const matches = ['manual', 'automated', 'government_database'];

/** Closed sets that take in what only resembles one of their values. */
export const closedSetDefects: readonly Defect[] = [
  {
    name: 'capitals in a document type',
    violates: ['ADD-006'],
    says: 'document types are compared without letter case',
    conduct: overlooking(
      ({ field }, value) => field === 'document_type' && /[A-Z]/.test(String(value)),
    ),
  },
  {
    name: 'validity by any method',
    violates: ['ADD-006'],
    says: 'the validity of a document may be established as its match with the person is',
    types: ['digital_identity'],
    conduct: overlooking(
      ({ field }, value) => field.endsWith('_validity') && matches.includes(String(value)),
    ),
  },
  {
    name: 'beginnings of values',
    violates: ['ADD-006'],
    says: 'the beginning of a value of a closed set is enough',
    types: ['digital_identity'],
    conduct: overlooking(
      ({ field }, value) => field.includes('identity_document') && value === 'government_databas',
    ),
  },
  {
    name: 'countries in small letters',
    violates: ['ADD-006'],
    says: 'a country may be written in small letters',
    types: ['right_to_work'],
    conduct: overlooking(
      ({ field }, value) => field.endsWith('.country') && /^[a-z]{2}$/.test(String(value)),
    ),
  },
];
