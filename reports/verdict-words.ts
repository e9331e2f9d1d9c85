import type { Verdict } from '../results/verdict.ts';

/** How a verdict is shown to people: never by colour alone. */
export interface VerdictWords {
  readonly mark: string;
  readonly one: string;
  readonly many: string;
}

/** Every verdict in words and as a mark, the one that needs a reader's attention most first. */
export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  error: { mark: '‼', one: 'suite error', many: 'suite errors' },
  fail: { mark: '✗', one: 'fail', many: 'fail' },
  'could-not-run': { mark: '⊘', one: 'could not run', many: 'could not run' },
  pending: { mark: '◷', one: 'pending', many: 'pending' },
  warn: { mark: '▲', one: 'warning', many: 'warnings' },
  info: { mark: 'ℹ', one: 'info', many: 'info' },
  pass: { mark: '✓', one: 'pass', many: 'pass' },
  'not-exercised': { mark: '○', one: 'not exercised', many: 'not exercised' },
  'not-applicable': { mark: '–', one: 'outside this profile', many: 'outside this profile' },
};

/** All verdicts, worst first. */
export const worstFirst = Object.keys(verdictWords) as readonly Verdict[];

/** A number with the word for its verdict, such as `2 warnings`. */
export function countInWords(count: number, verdict: Verdict): string {
  const { one, many } = verdictWords[verdict];
  return `${count} ${count === 1 ? one : many}`;
}

/** The verdict that a group of findings shows: its worst, and an observation counts as better than a pass. */
export function worstOf(findings: readonly { readonly verdict: Verdict }[]): Verdict {
  const present = new Set(findings.map(({ verdict }) => verdict));
  return worstFirst.find((verdict) => verdict !== 'info' && present.has(verdict)) ?? 'info';
}
