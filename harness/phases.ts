import pMap from 'p-map';
import type { PendingStep } from '../results/pending-step.ts';
import type { Problem } from '../results/run.ts';
import { Blocked } from './check/blocked.ts';
import type { Suite } from './check/suite.ts';
import { armChecks, type Deferral } from './deferred/start-run.ts';
import type { PlannedCheck } from './plan/plan.ts';
import { type CheckResult, resultWithoutAttempt, worthShrinking } from './run/decision.ts';
import type { Environment } from './run/environment.ts';
import { blockedByGate, passGate } from './run/gate.ts';
import { exclusiveJudge, shrinkExclusive } from './run/judge-exclusive.ts';
import { judgeImmediate } from './run/judge-immediate.ts';
import { judgeTimelines } from './run/judge-timeline.ts';
import { outcomeOf } from './run/outcome.ts';
import type { PhaseName } from './run/run-options.ts';

/** Called with each thing that the phases find, as soon as they find it. */
export interface Listener {
  phase(name: PhaseName): void;
  decided(result: CheckResult): void;
  problem(problem: Problem): void;
  /** Steps of a pending check that a later process is to run. */
  pendingSteps(pendingSteps: readonly PendingStep[]): void;
}

/**
 * Takes the checks that may run through the gate and the three phases; an interruption ends it between two checks.
 *
 * @param deferral arms checks that wait for a later process; null if there is no ledger.
 */
export async function runPhases(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
  listener: Listener,
  deferral: Deferral | null,
): Promise<void> {
  const open = await openGate(environment, suite, planned, listener);
  const of = (name: PhaseName) => open.filter(({ check }) => check.phase === name);
  const going = () => !environment.signal.aborted;

  listener.phase('immediate');
  const judge = (each: PlannedCheck) => judgeImmediate(environment, each);
  await pMap(
    of('immediate'),
    async (each) => {
      if (going()) listener.decided(await guarded(environment, each, judge));
    },
    { concurrency: environment.concurrency },
  );

  const alone = async () => {
    listener.phase('exclusive');
    const judgeAlone = exclusiveJudge(environment);
    for (const each of of('exclusive')) {
      if (going()) listener.decided(await guarded(environment, each, judgeAlone));
    }
  };
  if (environment.target.serverClock !== null) {
    // An armed check keeps its people until it is settled, so checks that need people only now come first.
    await alone();
    listener.phase('timeline');
    if (going()) await judgeLater(environment, deferral, of('timeline'), listener);
    return;
  }
  listener.phase('timeline');
  const overTime = going() ? await judgeTimelines(environment, of('timeline')) : [];
  const failures = overTime.filter((result) => worthShrinking(environment, result));
  for (const decided of overTime) if (!failures.includes(decided)) listener.decided(decided);
  await alone();
  for (const failure of failures) {
    listener.decided(going() ? await shrinkExclusive(environment, failure) : failure);
  }
}

/** Arms the checks that a later process settles. Without a ledger nothing is begun, since no process could end it. */
async function judgeLater(
  environment: Environment,
  deferral: Deferral | null,
  planned: readonly PlannedCheck[],
  listener: Listener,
): Promise<void> {
  if (deferral === null) {
    for (const each of planned) listener.decided(resultWithoutAttempt(each, outcomeOf(NO_LEDGER)));
    return;
  }
  const standings = await armChecks(environment, deferral, planned);
  for (const { result, pendingSteps } of standings) {
    listener.decided(result);
    listener.pendingSteps(pendingSteps);
  }
}

const NO_LEDGER = new Blocked(
  'the rule needs time to pass on this target, and this command keeps no ledger to settle it from',
  { remedy: 'arm it with `spc run` and settle it with `spc settle`' },
);

/** The checks that are left after the gate blocked those that need something that was refused. */
async function openGate(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
  listener: Listener,
): Promise<readonly PlannedCheck[]> {
  listener.phase('gate');
  const gate = await passGate(environment, suite, planned);
  if (gate.problem !== null) listener.problem(gate.problem);
  return planned.filter((each) => {
    const blocked = blockedByGate(gate, each);
    if (blocked !== null) listener.decided(resultWithoutAttempt(each, blocked));
    return blocked === null;
  });
}

/** If the definition of a check throws, that check has the verdict error, and the others go on. */
async function guarded(
  environment: Environment,
  planned: PlannedCheck,
  judge: (planned: PlannedCheck) => Promise<CheckResult>,
): Promise<CheckResult> {
  try {
    return await judge(planned);
  } catch (thrown) {
    return resultWithoutAttempt(planned, outcomeOf(thrown, environment.signal));
  }
}
