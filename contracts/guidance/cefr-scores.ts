import type { Guidance } from './guidance.ts';

/** The levels of the framework, with the plus levels that its later edition describes. */
const level = /^(Pre-A1|[ABC][12]\+?)$/;

const at = { type: 'english_proficiency', path: ['test_scores', 'cefr_scores'] } as const;

/** The CEFR values of an English test, without which its score cannot be compared with that of another test. */
export const cefrGiven: Guidance = {
  rule: 'cefr-missing',
  advice: 'An English result gives its CEFR values.',
  source: 'docs/api.md#guidance',
  at,
  flaws: (scores) =>
    given(scores).length > 0
      ? []
      : [
          {
            path: [],
            says: 'gives no CEFR value',
            suggestion: 'give at least "combined", such as { "combined": "C1" }',
          },
        ],
};

/** CEFR values that are levels of the framework; the pages do not list them. */
export const cefrLevels: Guidance = {
  rule: 'cefr-unknown-level',
  advice: 'A CEFR value is a level of the framework, A1 to C2.',
  source: 'docs/api.md#guidance',
  at,
  flaws: (scores) =>
    given(scores)
      .filter(([, value]) => !level.test(value))
      .map(([skill, value]) => ({
        path: [skill],
        says: `is ${JSON.stringify(value)}, which is not a level of the framework`,
        suggestion: 'give one of A1, A2, B1, B2, C1, C2',
      })),
};

function given(scores: unknown): [string, string][] {
  const values = Object.entries(scores as Record<string, unknown>);
  return values.filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && entry[1].trim() !== '';
  });
}
