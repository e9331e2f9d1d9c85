import { type Defect, refusing } from './defect.ts';

/** Whole kinds of valid submissions that are refused. */
export const refusedKindDefects: readonly Defect[] = [
  {
    name: 'no badge as PNG',
    violates: ['ADD-002'],
    says: 'a submission with a PNG is refused',
    types: ['microcredential'],
    conduct: refusing('document_type', (documentType) => documentType === 'png'),
  },
  {
    name: 'one major at most',
    violates: ['ADD-001', 'ADD-002', 'ADD-019'],
    says: 'a degree with more than one major is refused',
    types: ['education'],
    conduct: refusing(
      'data.credential.majors',
      (majors) => Array.isArray(majors) && majors.length > 1,
    ),
  },
  {
    name: 'no level of speaking',
    violates: ['ADD-002', 'ADD-019'],
    says: 'an English result with a level for speaking is refused',
    types: ['english_proficiency'],
    conduct: refusing(
      'data.credential.test_scores.cefr_scores.speaking',
      (level) => typeof level === 'string',
    ),
  },
];
