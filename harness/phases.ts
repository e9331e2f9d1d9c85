import pMap from 'p-map';
import type { Problem } from '../results/run.ts';
import { type Decided, undone, worthShrinking } from './decided.ts';
import type { Environment } from './environment.ts';
import { judgeAlone, shrinkAlone } from './exclusive.ts';
import { blockedByGate, passGate } from './gate.ts';
import { judgeAtOnce } from './immediate.ts';
import { outcomeOf } from './outcome.ts';
import type { PlannedCheck } from './plan.ts';
import type { Suite } from './suite.ts';
import { judgeOverTime } from './timelines.ts';

/** The parts of a run, in their order. */
export type PhaseName = 'gate' | 'immediate' | 'timeline' | 'exclusive';

/** Who is told what the phases find, as they find it. */
export interface Listener {
  phase(name: PhaseName): void;
  decided(decided: Decided): void;
  problem(problem: Problem): void;
}

/** Takes the checks that may run through the gate and the three phases; an interruption ends it between two checks. */
export async function runPhases(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
  tell: Listener,
): Promise<void> {
  const open = await openGate(environment, suite, planned, tell);
  const of = (name: PhaseName) => open.filter(({ check }) => check.phase === name);
  const going = () => !environment.signal.aborted;

  tell.phase('immediate');
  await pMap(
    of('immediate'),
    async (each) => {
      if (going()) tell.decided(await guarded(environment, each, judgeAtOnce));
    },
    { concurrency: environment.concurrency },
  );

  tell.phase('timeline');
  const overTime = going() ? await judgeOverTime(environment, of('timeline')) : [];
  const failures = overTime.filter((decided) => worthShrinking(environment, decided));
  for (const decided of overTime) if (!failures.includes(decided)) tell.decided(decided);

  tell.phase('exclusive');
  for (const each of of('exclusive')) {
    if (going()) tell.decided(await guarded(environment, each, judgeAlone));
  }
  for (const failure of failures) {
    tell.decided(going() ? await shrinkAlone(environment, failure) : failure);
  }
}

/** What is left once the gate has blocked the dependents of whatever it was refused. */
async function openGate(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
  tell: Listener,
): Promise<readonly PlannedCheck[]> {
  tell.phase('gate');
  const gate = await passGate(environment, suite, planned);
  if (gate.problem !== null) tell.problem(gate.problem);
  return planned.filter((each) => {
    const blocked = blockedByGate(gate, each);
    if (blocked !== null) tell.decided(undone(each, blocked));
    return blocked === null;
  });
}

/** A check whose own definition throws is an error of that check, and the others go on. */
async function guarded(
  environment: Environment,
  planned: PlannedCheck,
  judge: (environment: Environment, planned: PlannedCheck) => Promise<Decided>,
): Promise<Decided> {
  try {
    return await judge(environment, planned);
  } catch (thrown) {
    return undone(planned, outcomeOf(thrown, environment.signal));
  }
}
