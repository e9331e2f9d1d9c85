import { countFindings } from '../../results/counts.ts';
import { exitCode } from '../../results/exit-code.ts';
import type { Finding } from '../../results/finding.ts';
import type { PendingStep } from '../../results/pending-step.ts';
import type { Problem, Run } from '../../results/run.ts';
import type { Target } from '../../targets/target.ts';
import type { BudgetPlan } from '../plan/budget.ts';
import type { CompleteOptions } from '../run/complete-options.ts';
import { outdated } from './known-failures.ts';

/** Everything that a run found, before it becomes a document. */
export interface RunResults {
  readonly startedAt: Date;
  readonly fitted: BudgetPlan;
  /** By check key. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly problems: readonly Problem[];
  readonly pendingSteps: readonly PendingStep[];
}

/** Whether every check of the profile is asked for. */
export function isWhole({
  only,
  exclude = [],
  types,
}: Pick<CompleteOptions, 'only' | 'exclude' | 'types'>): boolean {
  return only.length + exclude.length + types.length === 0;
}

/** The document of a run, its findings in the order of the plan. */
export function assemble({ profile }: Target, options: CompleteOptions, found: RunResults): Run {
  const { planned, leftOut } = found.fitted;
  const findings = planned.flatMap(({ key }) => found.findings.get(key) ?? []);
  const whole = isWhole(options);
  const today = found.startedAt.toISOString().slice(0, 10);
  const entries = profile.knownFailures;
  const problems = [...found.problems, ...outdated(entries, { findings, leftOut, whole }, today)];
  const run = {
    complete: problems.every(({ kind }) => kind !== 'interrupted' && kind !== 'internal'),
    strict: options.strict,
    pendingOk: options.pendingOk,
    counts: countFindings(findings, planned.length),
    problems,
  };
  return {
    schemaVersion: 3,
    suite: { name: 'seekpass-conformance', version: options.version },
    target: { name: profile.name, baseUrl: profile.baseUrl, profile: options.profile ?? null },
    ...askedFor(options),
    seed: options.seed,
    runId: options.runId,
    examples: options.examples,
    asOf: options.asOf,
    startedAt: found.startedAt.toISOString(),
    finishedAt: options.now().toISOString(),
    exitCode: exitCode(run),
    ...run,
    findings,
    leftOut: [...leftOut],
    pendingSteps: [...found.pendingSteps],
  };
}

/** What narrows the run, or plants defects: nothing for a run of everything on a target as it is. */
function askedFor(options: CompleteOptions): Pick<Run, 'selection' | 'faults'> {
  const { only, exclude = [], types, faults = [] } = options;
  const selection = { only: [...only], exclude: [...exclude], types: [...types] };
  return {
    ...(isWhole(options) ? {} : { selection }),
    ...(faults.length === 0 ? {} : { faults: [...faults] }),
  };
}
