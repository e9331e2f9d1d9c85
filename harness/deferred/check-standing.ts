import type { PendingStep } from '../../results/pending-step.ts';
import type { Outcome } from '../check/outcome.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import { type Attempt, nextStep } from '../run/attempt.ts';
import { type CheckResult, resultOf } from '../run/decision.ts';
import { stepWindow, utc, windowInWords } from './step-window.ts';

/** While one example may still break the rule nothing else is decided, unless another has broken it already. */
const FIRST_OF = ['broken', 'error', 'pending', 'blocked', 'observed', 'held'] as const;

/** The verdict of a check so far, and the steps that it still waits for. */
export interface CheckStanding {
  readonly result: CheckResult;
  readonly pendingSteps: readonly PendingStep[];
}

/** The state of a check by its attempts; those without an outcome wait for a later process. */
export function standingOf(planned: PlannedCheck, attempts: readonly Attempt[]): CheckStanding {
  const kinds = attempts.map(({ outcome }) => outcome?.kind ?? 'pending');
  const kind = FIRST_OF.find((each) => kinds.includes(each)) ?? 'pending';
  const index = Math.max(kinds.indexOf(kind), 0);
  const found = resultOf(planned, attempts[index] as Attempt, index);
  const note = kind === 'broken' && planned.case !== null && planned.check.baseline === null;
  const result: CheckResult = {
    ...found,
    examples: kind === 'broken' ? index + 1 : attempts.length,
    note: note ? 'Not shrunk: the time of this target cannot be moved.' : null,
  };
  if (kind !== 'pending') return { result, pendingSteps: [] };
  const waiting = attempts.filter(({ outcome }) => outcome === null);
  const pendingSteps = waiting.map((attempt) => pendingStepOf(planned, attempt));
  return { result: { ...result, outcome: pendingOn(waiting) }, pendingSteps };
}

function pendingOn(waiting: readonly Attempt[]): Outcome {
  const [first] = waiting.toSorted((one, other) => stepWindow(one).from - stepWindow(other).from);
  const step = first && nextStep(first);
  const when = first === undefined ? '' : `, to run ${windowInWords(stepWindow(first))}`;
  const asked = (first && step?.asks?.(first.memos)) ?? null;
  const others = waiting.length > 1 ? ` (${waiting.length} examples wait)` : '';
  return {
    kind: 'pending',
    message: `${asked === null ? '' : `${asked}; `}the next step is ${step?.name}${when}${others}`,
    remedy: 'then run `spc settle`',
  };
}

function pendingStepOf({ key }: PlannedCheck, attempt: Attempt): PendingStep {
  const { from, to } = stepWindow(attempt);
  const last = Object.values(attempt.times).at(-1)?.latest ?? 0;
  return {
    check: key,
    attempt: attempt.name,
    step: nextStep(attempt)?.name ?? '',
    from: utc(Number.isFinite(from) ? from : last),
    to: Number.isFinite(to) ? utc(to) : null,
  };
}
