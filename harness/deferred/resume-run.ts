import type { Target } from '../../targets/target.ts';
import { Blocked } from '../check/blocked.ts';
import type { Suite } from '../check/suite.ts';
import type { LedgerAttempt, LedgerRun } from '../ledger/ledger-run.ts';
import { type PlannedCheck, planWithoutExamples } from '../plan/plan.ts';
import { createBaselines } from '../run/baseline.ts';
import type { Environment } from '../run/environment.ts';
import { outcomeOf } from '../run/outcome.ts';
import { fingerprintOf } from './check-fingerprint.ts';
import type { Journal } from './journal.ts';
import { profileDrift } from './profile-drift.ts';
import { resumeAttempt } from './resume-attempt.ts';
import type { DeferredAttempt } from './run-due-steps.ts';

/** One check of a run that is taken up again. */
export interface ResumedCheck {
  readonly planned: PlannedCheck;
  readonly deferrables: readonly DeferredAttempt[];
}

/** A run that is taken up, and the checks in its ledger that this suite does not know any more. */
export interface ResumedRun {
  readonly ledgerRun: LedgerRun;
  readonly checks: readonly ResumedCheck[];
  readonly unknown: readonly string[];
}

/** What taking up needs of the settling. */
export interface ResumeOptions {
  readonly version: string;
  readonly signal: AbortSignal;
  /** Ends what cannot be settled on this target any more, instead of keeping it open. */
  readonly giveUp: boolean;
}

/**
 * Resumes the attempts of one run from its ledger.
 *
 * If the definition of a check changed, its attempts end. If only the target, the client or the people changed, they get
 * the outcome "cannot be settled" and stay open in the ledger, for the profile that they were armed with.
 */
export function resumeRun(
  suite: Suite,
  target: Target,
  ledgerRun: LedgerRun,
  journal: Journal,
  options: ResumeOptions,
): ResumedRun {
  const { header, attempts } = ledgerRun;
  const known = planWithoutExamples(suite, target, header);
  const environment = environmentOf(target, ledgerRun, options);
  const changed = profileDrift(header, target.profile);
  const checks = [...attempts].flatMap(([key, found]) => {
    const planned = known.get(key);
    if (planned === undefined) return [];
    const deferrables = found.map((each) => resumeAttempt(environment, planned, each, journal));
    return [{ planned, deferrables, found }];
  });
  return {
    ledgerRun,
    unknown: [...attempts.keys()].filter((key) => !known.has(key)),
    checks: checks.map(({ planned, deferrables, found }) => {
      for (const [place, deferrable] of deferrables.entries()) {
        const before = found[place] as LedgerAttempt;
        endIfOther(deferrable, before, changed ?? planned.preset?.reason ?? null, journal, options);
      }
      return { planned, deferrables };
    }),
  };
}

function endIfOther(
  { attempt }: DeferredAttempt,
  { revision }: LedgerAttempt,
  changed: string | null,
  journal: Journal,
  { version, giveUp }: ResumeOptions,
): void {
  if (attempt.outcome !== null) return;
  const other = fingerprintOf(attempt.planned.check, attempt.steps, version) !== revision;
  if (!other && changed === null) return;
  const reason = other ? 'the check is another one now than when it was armed' : changed;
  const remedy = other
    ? 'run again: settle with the version of the suite that armed it'
    : 'settle with the profile that it was armed with, or end it with --give-up';
  attempt.outcome = outcomeOf(new Blocked(`cannot be settled: ${reason}`, { remedy }));
  if (other || giveUp) journal.ended(attempt, attempt.outcome, []);
}

function environmentOf(
  target: Target,
  { header }: LedgerRun,
  { signal }: ResumeOptions,
): Environment {
  const run = { idPrefix: header.idPrefix, runId: header.run, seed: header.seed };
  return {
    target,
    run,
    baselines: createBaselines(target, run, signal),
    concurrency: target.profile.limits.concurrency,
    shrinkAttempts: 0,
    shrunk: new Set(),
    signal,
  };
}
