import type { Finding } from '../results/finding.ts';
import type { PendingStep } from '../results/pending-step.ts';
import type { Problem, Run } from '../results/run.ts';
import type { Target } from '../targets/target.ts';
import type { Outcome } from './check/outcome.ts';
import type { Suite } from './check/suite.ts';
import { journalOf } from './deferred/journal.ts';
import { serverTime } from './deferred/server-time.ts';
import type { Deferral } from './deferred/start-run.ts';
import type { EntryOf } from './ledger/entry.ts';
import { LedgerError } from './ledger/ledger-error.ts';
import { type Listener, runPhases } from './phases.ts';
import { type BudgetPlan, fitBudget } from './plan/budget.ts';
import { planChecks } from './plan/plan.ts';
import { narrowedTo } from './plan/replay-path.ts';
import { createBaselines } from './run/baseline.ts';
import { type CompleteOptions, completeOptions } from './run/complete-options.ts';
import { resultWithoutAttempt } from './run/decision.ts';
import type { Environment } from './run/environment.ts';
import { INTERRUPTED, outcomeOf } from './run/outcome.ts';
import type { RunEvent, RunOptions } from './run/run-options.ts';
import { assemble, isWhole } from './verdict/assemble.ts';
import { boundEvidence } from './verdict/bounded-evidence.ts';
import { findingOf, presetFinding } from './verdict/finding.ts';
import { markKnown } from './verdict/known-failures.ts';

/**
 * Plans, runs and judges every check of a suite on one target.
 *
 * It never throws: an error of its own is a problem of the run, which keeps every finding made until then.
 */
export async function runSuite(suite: Suite, target: Target, asked: RunOptions): Promise<Run> {
  const options = completeOptions(asked);
  const startedAt = options.now();
  const findings = new Map<string, Finding>();
  const problems: Problem[] = [];
  const pendingSteps: PendingStep[] = [];
  let fitted: BudgetPlan = { planned: [], leftOut: [] };
  const say = cautious(options.onEvent, (thrown) => problems.push(internal(thrown, target)));
  const today = startedAt.toISOString().slice(0, 10);
  const bounded = boundEvidence(options.evidence);
  const emit = (judged: Finding) => {
    const finding = markKnown(bounded(judged), target.profile.knownFailures, today);
    findings.set(finding.check, finding);
    say({ kind: 'finding', finding });
  };
  try {
    fitted = plan(suite, target, options);
    say({ kind: 'planned', checks: fitted.planned.length });
    for (const each of fitted.planned) {
      if (each.preset !== null) emit(presetFinding(each, each.preset));
    }
    const open = fitted.planned.filter(({ preset }) => preset === null);
    const listener: Listener = {
      phase: (name) => say({ kind: 'phase', name }),
      decided: (result) => emit(findingOf(result, target)),
      problem: (problem) => problems.push(problem),
      pendingSteps: (steps) => pendingSteps.push(...steps),
    };
    const deferral = deferralOf(target, options);
    await runPhases(environmentOf(target, options), suite, open, listener, deferral);
  } catch (thrown) {
    problems.push(internal(thrown, target));
  }
  if (options.signal.aborted) {
    problems.push(interrupted(options.signal));
  }
  for (const each of fitted.planned.filter(({ key }) => !findings.has(key))) {
    emit(
      findingOf(
        resultWithoutAttempt(each, options.signal.aborted ? INTERRUPTED : BROKEN_OFF),
        target,
      ),
    );
  }
  return assemble(target, options, { startedAt, fitted, findings, problems, pendingSteps });
}

function plan(suite: Suite, target: Target, options: RunOptions): BudgetPlan {
  const checks = planChecks(suite, target, options).map((each) =>
    narrowedTo(each, options.paths?.get(each.key) ?? null),
  );
  return fitBudget(checks, target.profile.limits.maxRequests, options.seed);
}

/** The outcome of the checks that were left when the suite itself failed. */
const BROKEN_OFF: Outcome = {
  kind: 'blocked',
  message: 'the suite failed before this check was decided',
  by: null,
  remedy: null,
};

/** A listener that is left alone once it has thrown: its trouble must not cost the run its findings. */
function cautious(
  listener: RunOptions['onEvent'],
  failed: (thrown: unknown) => void,
): (event: RunEvent) => void {
  let listening = listener;
  return (event) => {
    try {
      listening?.(event);
    } catch (thrown) {
      listening = undefined;
      failed(thrown);
    }
  };
}

function environmentOf(target: Target, options: CompleteOptions): Environment {
  const { seed, runId, signal, shrinkAttempts = 100 } = options;
  const run = { seed, runId, idPrefix: target.profile.safety.idPrefix };
  return {
    target,
    run,
    baselines: createBaselines(target, run, signal),
    concurrency: target.profile.limits.concurrency,
    shrinkAttempts,
    shrunk: new Set(),
    signal,
  };
}

/** The run's own place in a ledger; null if it keeps no ledger. */
function deferralOf(target: Target, options: CompleteOptions): Deferral | null {
  const { ledger, runId, version } = options;
  if (target.serverClock === null || ledger === undefined) return null;
  return {
    begin: () => ledger.append(ledgerHeader(target, options)),
    time: serverTime(target.serverClock),
    journal: journalOf(ledger, target, runId, version),
  };
}

/** What a ledger records of a run that arms checks: all that its report needs besides the findings. */
function ledgerHeader({ profile }: Target, options: CompleteOptions): EntryOf<'run'> {
  const { runId, version, seed, examples, asOf, strict, pendingOk } = options;
  return {
    kind: 'run',
    run: runId,
    suite: { name: 'seekpass-conformance', version },
    target: { name: profile.name, baseUrl: profile.baseUrl, profile: options.profile ?? null },
    clientId: profile.auth.clientId,
    secondClientId: profile.secondClient?.clientId ?? null,
    idPrefix: profile.safety.idPrefix,
    seed,
    examples,
    asOf,
    startedAt: options.now().toISOString(),
    strict,
    pendingOk,
    whole: isWhole(options),
  };
}

function interrupted({ reason }: AbortSignal): Problem {
  const why =
    reason instanceof Error && reason.message !== 'interrupted' ? `: ${reason.message}` : '';
  return { kind: 'interrupted', message: `the run was interrupted${why}`, remedy: 'run again' };
}

function internal(thrown: unknown, target: Target): Problem {
  if (thrown instanceof LedgerError) {
    const remedy =
      'repair the ledger file, then run again: the checks recorded in it can still be settled';
    return { kind: 'internal', message: target.redact(thrown.message), remedy };
  }
  const outcome = outcomeOf(thrown);
  return {
    kind: 'internal',
    message: target.redact('message' in outcome ? outcome.message : String(thrown)),
    remedy: 'this is a defect of the suite: report it with the seed and the run id',
  };
}
