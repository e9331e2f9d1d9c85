import type { Fault } from './fault.ts';
import { strict } from './problems.ts';

/** Whole kinds of valid submissions that are refused. */
export const refusedKindFaults: readonly Fault[] = [
  {
    ...strict(
      'documents-as-png-refused',
      ['ADD-002'],
      'A submission with a PNG is refused.',
      'document_type',
      (documentType) => documentType === 'png',
    ),
    types: ['microcredential'],
  },
  {
    ...strict(
      'more-than-one-major-refused',
      ['ADD-001', 'ADD-002', 'ADD-019'],
      'An education credential with more than one major is refused.',
      'data.credential.majors',
      (majors) => Array.isArray(majors) && majors.length > 1,
    ),
    types: ['education'],
  },
  {
    ...strict(
      'level-of-speaking-refused',
      ['ADD-002', 'ADD-019'],
      'An English result with a level for speaking is refused.',
      'data.credential.test_scores.cefr_scores.speaking',
      (level) => typeof level === 'string',
    ),
    types: ['english_proficiency'],
  },
];
