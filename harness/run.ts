import pMap from 'p-map';
import { countFindings } from '../results/counts.ts';
import { exitCode } from '../results/exit-code.ts';
import type { Finding } from '../results/finding.ts';
import type { Problem, Run } from '../results/run.ts';
import type { Target } from '../targets/target.ts';
import { fitBudget, type LeftOut } from './budget.ts';
import { createControls } from './controls.ts';
import { type Decided, undone, worthShrinking } from './decided.ts';
import type { Environment } from './environment.ts';
import { judgeAlone, shrinkAlone } from './exclusive.ts';
import { findingOf, settledFinding } from './finding.ts';
import { blockedByGate, passGate } from './gate.ts';
import { judgeAtOnce } from './immediate.ts';
import { INTERRUPTED, outcomeOf } from './outcome.ts';
import { type PlannedCheck, type PlanOptions, planChecks } from './plan.ts';
import { narrowedTo } from './replay.ts';
import type { Suite } from './suite.ts';
import { judgeOverTime } from './timelines.ts';

/** What a run is asked for beyond its plan. */
export interface RunOptions extends PlanOptions {
  readonly version: string;
  readonly runId: string;
  readonly strict: boolean;
  readonly pendingOk: boolean;
  /** Default 100. */
  readonly shrinkAttempts?: number;
  /** The profile's file as the user named it; by default the target has none. */
  readonly profile?: string | null;
  /** By check key, the fast-check path to the one value to judge: what an earlier finding told. */
  readonly paths?: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  /** The wall time, for `startedAt` and `finishedAt` only. */
  readonly now: () => Date;
  readonly onEvent?: (event: RunEvent) => void;
}

/** What a run says while it goes on. */
export type RunEvent =
  | { readonly kind: 'planned'; readonly checks: number }
  | { readonly kind: 'phase'; readonly name: 'gate' | 'immediate' | 'timeline' | 'exclusive' }
  | { readonly kind: 'finding'; readonly finding: Finding };

/**
 * Plans, runs and judges every check of a suite on one target.
 *
 * It never throws: an error of its own is a problem of the run, which keeps every finding made until then.
 */
export async function runSuite(suite: Suite, target: Target, options: RunOptions): Promise<Run> {
  const startedAt = options.now();
  const findings = new Map<string, Finding>();
  const problems: Problem[] = [];
  let planned: readonly PlannedCheck[] = [];
  let leftOut: readonly LeftOut[] = [];
  let listener = options.onEvent;
  const say = (event: RunEvent) => {
    try {
      listener?.(event);
    } catch (thrown) {
      listener = undefined;
      problems.push(internalProblem(thrown, target));
    }
  };
  const emit = (finding: Finding) => {
    findings.set(finding.check, finding);
    say({ kind: 'finding', finding });
  };
  try {
    const fitted = fitBudget(
      planChecks(suite, target, options).map((each) =>
        narrowedTo(each, options.paths?.get(each.key) ?? null),
      ),
      target.profile.limits.maxRequests,
      options.seed,
    );
    ({ planned, leftOut } = fitted);
    say({ kind: 'planned', checks: planned.length });
    const environment = environmentOf(target, options);
    await runPhases(environment, suite, planned, {
      phase: (name) => say({ kind: 'phase', name }),
      decided: (decided) => emit(findingOf(decided, target)),
      settled: (each, settled) => emit(settledFinding(each, settled)),
      problem: (problem) => problems.push(problem),
    });
  } catch (thrown) {
    problems.push(internalProblem(thrown, target));
  }
  if (options.signal.aborted) {
    problems.push({ kind: 'interrupted', message: 'the run was interrupted', remedy: 'run again' });
  }
  for (const each of planned.filter(({ key }) => !findings.has(key))) {
    emit(findingOf(undone(each, INTERRUPTED), target));
  }
  return assemble(target, options, { startedAt, planned, leftOut, findings, problems });
}

/** Who is told what the phases find. */
interface Listener {
  phase(name: 'gate' | 'immediate' | 'timeline' | 'exclusive'): void;
  decided(decided: Decided): void;
  settled(planned: PlannedCheck, settled: NonNullable<PlannedCheck['settled']>): void;
  problem(problem: Problem): void;
}

async function runPhases(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
  tell: Listener,
): Promise<void> {
  for (const each of planned) if (each.settled !== null) tell.settled(each, each.settled);
  tell.phase('gate');
  const gate = await passGate(environment, suite, planned);
  if (gate.problem !== null) tell.problem(gate.problem);
  const open = planned.filter((each) => {
    if (each.settled !== null) return false;
    const blocked = blockedByGate(gate, each);
    if (blocked !== null) tell.decided(undone(each, blocked));
    return blocked === null;
  });
  const of = (phase: string) => open.filter(({ check }) => check.phase === phase);
  const going = () => !environment.signal.aborted;

  tell.phase('immediate');
  await pMap(
    of('immediate'),
    async (each) => {
      if (going()) tell.decided(await judgeAtOnce(environment, each));
    },
    { concurrency: environment.concurrency },
  );

  tell.phase('timeline');
  const overTime = going() ? await judgeOverTime(environment, of('timeline')) : [];
  const toShrink = overTime.filter((decided) => worthShrinking(environment, decided));
  for (const decided of overTime) if (!toShrink.includes(decided)) tell.decided(decided);

  tell.phase('exclusive');
  for (const each of of('exclusive'))
    if (going()) tell.decided(await judgeAlone(environment, each));
  for (const decided of toShrink) {
    tell.decided(going() ? await shrinkAlone(environment, decided) : decided);
  }
}

function environmentOf(target: Target, options: RunOptions): Environment {
  const { seed, runId, signal, shrinkAttempts = 100 } = options;
  const run = { seed, runId, idPrefix: target.profile.safety.idPrefix };
  return {
    target,
    run,
    controls: createControls(target, run, signal),
    concurrency: target.profile.limits.concurrency,
    shrinkAttempts,
    shrunk: new Set(),
    signal,
  };
}

interface Made {
  readonly startedAt: Date;
  readonly planned: readonly PlannedCheck[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: ReadonlyMap<string, Finding>;
  readonly problems: Problem[];
}

function assemble({ profile }: Target, options: RunOptions, made: Made): Run {
  const { startedAt, planned, problems } = made;
  const findings = planned.flatMap(({ key }) => made.findings.get(key) ?? []);
  const run = {
    complete: problems.every(({ kind }) => kind !== 'interrupted' && kind !== 'internal'),
    strict: options.strict,
    pendingOk: options.pendingOk,
    counts: countFindings(findings, planned.length),
    problems,
  };
  return {
    schemaVersion: 1,
    suite: { name: 'seekpass-conformance', version: options.version },
    target: {
      name: profile.name,
      baseUrl: profile.baseUrl,
      profile: options.profile ?? null,
    },
    seed: options.seed,
    runId: options.runId,
    examples: options.examples,
    asOf: options.asOf,
    startedAt: startedAt.toISOString(),
    finishedAt: options.now().toISOString(),
    exitCode: exitCode(run),
    ...run,
    findings,
    leftOut: [...made.leftOut],
    obligations: [],
  };
}

function internalProblem(thrown: unknown, target: Target): Problem {
  const outcome = outcomeOf(thrown);
  return {
    kind: 'internal',
    message: target.redact('message' in outcome ? outcome.message : String(thrown)),
    remedy: 'this is a defect of the suite: report it with the seed and the run id',
  };
}
