import { AS_PROMISED, type Finding } from '../../results/finding.ts';
import type { Verdict } from '../../results/verdict.ts';
import type { Target } from '../../targets/target.ts';
import type { Outcome } from '../check/outcome.ts';
import { type PlannedCheck, requirementOf } from '../plan/plan.ts';
import type { Attempt } from '../run/attempt.ts';
import { BASELINE_STEP } from '../run/baseline.ts';
import type { CheckResult } from '../run/decision.ts';

/** The finding of a check that ran, or was kept from running by what came before it. */
export function findingOf(
  result: CheckResult,
  target: Pick<Target, 'redact' | 'clock' | 'serverClock'>,
): Finding {
  const { planned, attempt, note } = result;
  const exchanges = [...(attempt?.exchanges ?? [])];
  const outcome = observedOnly(result.outcome, exchanges);
  const broken = outcome.kind === 'broken';
  const message = 'message' in outcome ? outcome.message : AS_PROMISED;
  return {
    ...identityOf(planned),
    basis:
      broken && outcome.basis !== null && planned.basis === 'D' ? outcome.basis : planned.basis,
    verdict: verdictOf(outcome, planned.basis),
    message: target.redact(note === null ? message : `${message}\n${note}`),
    remedy: 'remedy' in outcome && outcome.remedy !== null ? target.redact(outcome.remedy) : null,
    blockedBy: outcome.kind === 'blocked' ? outcome.by : null,
    grade: gradeOf(exchanges),
    clock: clockOf(result, target),
    path: result.path,
    examples: result.examples,
    smallest: broken ? redactedIn(smallestOf(attempt), target) : null,
    timeline: timelineOf(attempt),
    exchanges,
  };
}

/** The finding of a check whose verdict the plan already knew. */
export function presetFinding(
  planned: PlannedCheck,
  preset: NonNullable<PlannedCheck['preset']>,
): Finding {
  return {
    ...identityOf(planned),
    verdict: preset.verdict,
    message: preset.reason,
    remedy: null,
    blockedBy: null,
    grade: null,
    clock: null,
    path: null,
    examples: 0,
    smallest: null,
    timeline: [],
    exchanges: [],
  };
}

function identityOf({ key, check, basis, credentialType, case: drawn, seed }: PlannedCheck) {
  const { rule, source } = requirementOf(check.requirement);
  return {
    requirement: check.requirement,
    check: key,
    title: check.title,
    rule,
    basis,
    source,
    credentialType,
    variation: drawn?.name ?? null,
    seed,
  };
}

/** Ways of speaking with the set-up about the target, and not with the target. */
const INDIRECT: ReadonlySet<string> = new Set(['control', 'driver']);

/** Nothing that was not observed is green: a pass without an answer from the target is the suite's own error. */
function observedOnly(outcome: Outcome, exchanges: Finding['exchanges']): Outcome {
  const seen = exchanges.some(
    ({ via, step, response }) => !INDIRECT.has(via) && step !== BASELINE_STEP && response !== null,
  );
  if (outcome.kind !== 'held' || seen) return outcome;
  return { kind: 'error', message: 'the check passed without a single answer from the target' };
}

function verdictOf(outcome: Outcome, basis: PlannedCheck['basis']): Verdict {
  switch (outcome.kind) {
    case 'held':
      return 'pass';
    case 'observed':
      return 'info';
    case 'blocked':
      return 'could-not-run';
    case 'error':
      return 'error';
    case 'pending':
      return 'pending';
    case 'broken':
      if (basis === 'I') return 'info';
      return basis === 'A' || outcome.basis === 'A' ? 'warn' : 'fail';
  }
}

function gradeOf(exchanges: Finding['exchanges']): Finding['grade'] {
  const ways = ['browser', 'driver', 'control', 'http'] as const;
  return ways.find((way) => exchanges.some(({ via }) => via === way)) ?? null;
}

function clockOf(
  { attempt }: CheckResult,
  target: Pick<Target, 'clock' | 'serverClock'>,
): Finding['clock'] {
  if (attempt === null || attempt.steps.every(({ window }) => window === null)) return null;
  if (target.clock !== null) return 'simulated';
  return target.serverClock === null ? 'real' : 'deferred';
}

/** A generated value may hold what the profile supplies, such as a document's address with a key in it. */
function redactedIn(text: string | null, target: Pick<Target, 'redact'>): string | null {
  return text === null ? null : target.redact(text);
}

function smallestOf(attempt: Attempt | null): string | null {
  return JSON.stringify(attempt?.example) ?? null;
}

function timelineOf(attempt: Attempt | null): Finding['timeline'] {
  const times = Object.entries(attempt?.times ?? {});
  const start = times[0]?.[1].earliest ?? 0;
  return times.map(([step, { earliest }]) => ({ step, at: earliest - start }));
}
