import type { Verdict } from '../verdict.ts';

/**
 * How the verdict of a check changed between two runs.
 *
 * `regression` it breaks a rule that it was not seen to break before, or breaks it more · `fix` the opposite · `lost` it
 * was judged and could not be · `gained` the opposite · `left` it was judged and is now outside the profile or pending
 * · `entered` the opposite · `vanished` the later run has no such check · `new` the earlier had none · `same` none of
 * these.
 */
export type VerdictChange =
  | 'regression'
  | 'lost'
  | 'fix'
  | 'gained'
  | 'left'
  | 'entered'
  | 'vanished'
  | 'new'
  | 'same';

/** How bad a judged check is; checks that are not here were not judged. */
const badness: Readonly<Partial<Record<Verdict, number>>> = { pass: 0, info: 0, warn: 1, fail: 2 };

/** Compares how a check ended in two runs; null if a run does not have it. */
export function verdictChange(before: Verdict | null, after: Verdict | null): VerdictChange {
  const old = before === null ? undefined : badness[before];
  const now = after === null ? undefined : badness[after];
  if (now !== undefined && now > (old ?? 0)) return 'regression';
  if (after === null) return 'vanished';
  if (before === null) return 'new';
  if (old !== undefined && now !== undefined) return old === now ? 'same' : 'fix';
  if (old !== undefined) return couldNotRun(after) ? 'lost' : 'left';
  if (now !== undefined) return couldNotRun(before) ? 'gained' : 'entered';
  return 'same';
}

function couldNotRun(verdict: Verdict): boolean {
  return verdict === 'could-not-run' || verdict === 'error';
}
