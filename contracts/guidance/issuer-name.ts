import type { Guidance } from './guidance.ts';

/**
 * Words that any organisation could use for itself or for a part of itself.
 *
 * `Education` is not among them: `Department of Education` is the name of many ministries.
 */
const anyones = new Set(
  `a and of the our for
  academy administration admin centre center college company corporate courses department development group
  hr human resources institute issuer learning management office online operations organisation organization
  people provider sales school services staff support team training university`.split(/\s+/),
);

/** An issuer that a reader can find. `Management` is not enough, `ABC Management Academy` is. */
export const issuerName: Guidance = {
  rule: 'vague-issuer',
  advice: 'The issuer of a microcredential is a descriptive name of one organisation.',
  source: 'docs/api.md#guidance',
  at: { type: 'microcredential', path: ['issuer_name'] },
  unsuitable: ['Management'],
  flaws: (name) =>
    wordsOf(name).every((word) => anyones.has(word))
      ? [
          {
            path: [],
            says: `could be anyone: ${JSON.stringify(name)}`,
            suggestion: 'give the full name of the organisation, such as "ABC Management Academy"',
          },
        ]
      : [],
};

function wordsOf(name: unknown): string[] {
  return (
    String(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
