import type { Run } from '../run.ts';
import type { Verdict } from '../verdict.ts';
import { type AnswerChange, answerChanges } from './answer-changes.ts';
import { type Pair, paired } from './paired.ts';
import { type VerdictChange, verdictChange } from './verdict-change.ts';

/** A check whose verdict changed. */
export interface CheckChange {
  /** `observed`: an information check recorded something else in each run. */
  readonly change: Exclude<VerdictChange, 'same'> | 'observed';
  readonly check: string;
  readonly requirement: string;
  readonly title: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** What each run said. */
  readonly said: { readonly before: string | null; readonly after: string | null };
}

/** One changed answer with all the checks that got it. */
export interface SharedAnswerChange extends AnswerChange {
  readonly checks: readonly string[];
}

/** One of the two compared runs. */
export type Side = Pick<Run, 'suite' | 'target' | 'seed' | 'runId' | 'startedAt' | 'complete'>;

/** Two runs side by side. */
export interface RunDiff {
  readonly before: Side;
  readonly after: Side;
  /** How many checks both runs judged. */
  readonly compared: number;
  /** How many checks each run judged. */
  readonly judged: { readonly before: number; readonly after: number };
  /** How many of them used another clock in one run than in the other. */
  readonly otherClock: number;
  readonly verdicts: readonly CheckChange[];
  readonly answers: readonly SharedAnswerChange[];
}

/** What changed from one run to another: of two targets, or of one target at two times. */
export function compareRuns(before: Run, after: Run): RunDiff {
  const pairs = paired(before, after);
  return {
    before: sideOf(before),
    after: sideOf(after),
    compared: pairs.filter(bothJudged).length,
    judged: {
      before: pairs.filter(({ before: side }) => isJudged(side?.verdict)).length,
      after: pairs.filter(({ after: side }) => isJudged(side?.verdict)).length,
    },
    otherClock: pairs.filter((pair) => bothJudged(pair) && pair.before?.clock !== pair.after?.clock)
      .length,
    verdicts: pairs.flatMap(checkChange),
    answers: sharedChanges(pairs, before.target.baseUrl, after.target.baseUrl),
  };
}

/** Whether the second run is worse, or the answers of its target changed: then a pipeline stops. */
export function matters({ verdicts, answers }: RunDiff): boolean {
  return (
    answers.length > 0 ||
    verdicts.some(({ change }) => change === 'regression' || change === 'lost')
  );
}

/**
 * Whether the runs have so few judged checks in common that the absence of a difference says nothing: less than half of the
 * shorter run's, or less than a tenth of the longer one's.
 */
export function sharesTooLittle({ compared, judged }: RunDiff): boolean {
  const { before, after } = judged;
  return compared < Math.min(before, after) / 2 || compared < Math.max(before, after) / 10;
}

function sideOf({ suite, target, seed, runId, startedAt, complete }: Run): Side {
  return { suite, target, seed, runId, startedAt, complete };
}

const judgedVerdicts: readonly (Verdict | undefined)[] = ['pass', 'info', 'warn', 'fail'];

function isJudged(verdict: Verdict | undefined): boolean {
  return judgedVerdicts.includes(verdict);
}

function bothJudged({ before, after }: Pair): boolean {
  return isJudged(before?.verdict) && isJudged(after?.verdict);
}

function checkChange({ before, after }: Pair): CheckChange[] {
  // If one finding is for several checks, the other one names the variation.
  const shown = (before?.check ?? '').length > (after?.check ?? '').length ? before : after;
  const verdicts = { before: before?.verdict ?? null, after: after?.verdict ?? null };
  const verdictOnly = verdictChange(verdicts.before, verdicts.after);
  const change =
    verdictOnly === 'same' && observesOther({ before, after }) ? 'observed' : verdictOnly;
  if (shown === null || change === 'same') return [];
  const { check, requirement, title } = shown;
  const said = { before: before?.message ?? null, after: after?.message ?? null };
  return [{ change, check, requirement, title, ...verdicts, said }];
}

function observesOther({ before, after }: Pair): boolean {
  return (
    before?.verdict === 'info' && after?.verdict === 'info' && before.message !== after.message
  );
}

function sharedChanges(
  pairs: readonly Pair[],
  oldBase: string,
  newBase: string,
): SharedAnswerChange[] {
  const all = pairs.flatMap(({ before, after }) => {
    if (before === null || after === null) return [];
    const changes = answerChanges(
      { finding: before, baseUrl: oldBase },
      { finding: after, baseUrl: newBase },
    );
    return changes.map((change) => ({ change, check: after.check }));
  });
  const groups = Map.groupBy(all, ({ change }) => JSON.stringify(change));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const checks = new Set([first, ...others].map(({ check }) => check));
    return [{ ...first.change, checks: [...checks] }];
  });
}
