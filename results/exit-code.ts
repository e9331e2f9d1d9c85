import type { Counts, Problem, Run } from './run.ts';

/** What the exit code of a run depends on: its counts, its problems and three switches. */
export type Outcome = Pick<Run, 'counts' | 'problems' | 'complete' | 'strict' | 'pendingOk'>;

/**
 * What each exit code of the command means, in words.
 *
 * 2 is here for completeness: a wrong profile or command line is noticed before a run exists.
 */
const exitMeanings: Readonly<Record<number, string>> = {
  0: 'the target conforms and nothing is pending',
  1: 'the target breaks a rule',
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  2: 'the command line or the profile is wrong',
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  3: 'incomplete: not every check could run',
  4: 'no rule is broken so far, some checks settle later',
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  5: 'the target was unreachable or refused our credentials',
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  6: 'the suite itself failed',
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  7: 'refused by a safety rule',
};

/** What the exit code of a run means, in words. */
export function exitMeaning({ exitCode: code, counts }: Pick<Run, 'exitCode' | 'counts'>): string {
  if (code === 0 && counts.pending > 0) return `${exitMeanings[4]}, which --pending-ok allows`;
  return exitMeanings[code] ?? 'an unknown code';
}

/** The codes that a run can have; the first that holds wins. */
const byPriority: readonly (readonly [code: number, holds: (outcome: Outcome) => boolean])[] = [
  [7, ({ problems }) => has(problems, 'unsafe')],
  [6, ({ problems, counts }) => has(problems, 'internal') || counts.error > 0],
  [5, ({ problems }) => has(problems, 'unreachable') || has(problems, 'authentication')],
  [1, breaksARule],
  [3, isIncomplete],
  [4, ({ counts, pendingOk }) => counts.pending > 0 && !pendingOk],
];

/**
 * The exit code of a run: 0 only if every planned check has its finding and something was judged.
 *
 * When several codes hold, the first of 7, 6, 5, 1, 3, 4, 0 counts.
 */
export function exitCode(outcome: Outcome): number {
  return byPriority.find(([, holds]) => holds(outcome))?.[0] ?? 0;
}

/** The code of several runs: the first in the order of 7, 6, 5, 1, 3, 4, 0 that one of them has. */
export function worstCode(codes: readonly number[]): number {
  return byPriority.find(([code]) => codes.includes(code))?.[0] ?? 0;
}

/** A known failure does not count, until its entry is stale or expired. */
function breaksARule({ counts, problems, strict }: Outcome): boolean {
  const { fail, warn, known } = counts;
  return fail > known.fail || (strict && warn > known.warn) || has(problems, 'known-failures');
}

function has(problems: readonly Problem[], kind: Problem['kind']): boolean {
  return problems.some((problem) => problem.kind === kind);
}

function isIncomplete({ counts, problems, complete }: Outcome): boolean {
  return (
    !complete ||
    has(problems, 'interrupted') ||
    has(problems, 'client') ||
    counts['could-not-run'] > 0 ||
    counts.emitted < counts.planned ||
    noneRan(counts)
  );
}

/** A run that only armed checks for later counts as having run. */
function noneRan(counts: Counts): boolean {
  return counts.pass + counts.fail + counts.warn + counts.info + counts.pending === 0;
}
