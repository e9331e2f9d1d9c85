import type { Variant } from './variant.ts';

/** Differences in what a payload may hold if the pages do not say. */
export const payloadVariants: readonly Variant[] = [
  {
    name: 'unknown fields refused',
    says: 'a field that the pages do not list is refused',
    options: { unknownFields: 'refused' },
  },
  {
    name: 'undocumented nulls refused',
    says: 'null is refused if the pages do not offer it',
    options: { undocumentedNulls: false },
    type: 'education',
  },
  {
    name: 'empty texts refused',
    says: 'no text may be empty',
    options: { emptyTexts: false },
  },
  {
    name: 'incoherent values refused',
    says: 'dates in the future or the wrong way round, and flags that contradict lists, are refused',
    options: { incoherent: false },
    type: 'education',
  },
  {
    name: 'unstorable characters refused',
    says: 'the NUL character and lone surrogates are refused',
    options: { unstorableTexts: false },
  },
  {
    name: 'supplied documents only',
    says: 'a document that the profile does not supply is refused',
    options: { documents: 'supplied' },
    type: 'microcredential',
  },
  {
    name: 'documents demanded',
    says: 'null is refused if the document type promises a document',
    options: { nullDocuments: false },
    type: 'education',
  },
  {
    name: 'document key demanded',
    says: 'document must be there for types that have one, if only as null',
    options: { absentDocuments: false },
    type: 'english_proficiency',
  },
  {
    name: 'framework levels only',
    says: 'a CEFR score is one of A1 to C2',
    options: { cefr: 'framework' },
    type: 'english_proficiency',
  },
  {
    name: 'documented work rights only',
    says: 'the only work right in Singapore is resident',
    options: { workRights: 'documented' },
    type: 'right_to_work',
  },
  {
    name: 'unsuitable names refused',
    says: 'the guidance on names of courses and issuers is enforced',
    options: { unsuitableNames: false },
    type: 'microcredential',
    warns: ['ADD-019'],
  },
  {
    name: 'any two letters',
    says: 'a country is any two capital letters',
    options: { countries: 'two letters' },
    type: 'right_to_work',
    warns: ['ADD-006'],
  },
  {
    name: 'empty work rights',
    says: 'an empty text is a work right in Singapore',
    options: { emptyConditions: true },
    type: 'right_to_work',
    warns: ['ADD-009', 'ADD-010'],
  },
  {
    name: 'empty roles',
    says: 'an empty text is the title of a role',
    options: { emptyConditions: true },
    type: 'career_history',
    warns: ['ADD-009', 'ADD-010'],
  },
  {
    name: 'end dates demanded',
    says: 'an employment says when it ended, or null',
    options: { absentEndDates: false },
    type: 'career_history',
    warns: ['ADD-019'],
  },
  {
    name: 'shaped ids only',
    says: 'an id is a UUID, with or without a prefix',
    options: { ids: 'shaped' },
  },
  {
    name: 'names of 200 characters',
    says: 'a person is called by 200 code points at most',
    options: { longestName: 200 },
    warns: ['ADD-019'],
  },
];
