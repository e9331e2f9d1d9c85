import { faults } from '../mock/faults/all.ts';
import { deadTargets } from './dead-targets/all.ts';
import { matrixOf, type Tally } from './kill-matrix/matrix.ts';
import { variants } from './variants/all.ts';
import { combinations } from './variants/combinations.ts';
import { type Performed, performAll } from './workers/pool.ts';
import { HALF_WAY, type Outcome, type Task } from './workers/task.ts';

/** How many sets of variants are tried at once. */
const COMBINATIONS = { default: 6, full: 30 };

/** What a self-test is asked for. */
export interface SelftestOptions {
  readonly seed: number;
  /** Every check against every fault and variant, and not a selection. */
  readonly full: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How the suite did on trial. */
export interface Selftest {
  readonly seed: number;
  readonly full: boolean;
  /** Of the faults, how many every rule that they break reported. */
  readonly faults: Tally;
  /** Of the checks that judge, how many reported a fault. */
  readonly checks: Tally;
  readonly falseAlarms: readonly string[];
  readonly variants: Tally;
  readonly deadTargets: Tally;
  readonly seconds: number;
}

/** Puts the suite on trial: does it find what is wrong, and nothing else? */
export async function selftest(options: SelftestOptions): Promise<Selftest> {
  const { seed, full, onProgress = () => {} } = options;
  const started = performance.now();
  const tasks = tasksOf(seed, full);
  let done = 0;
  const onPerformed = () => {
    done += 1;
    onProgress(done, tasks.length);
  };
  const performed = await performAll(tasks, { seed, onPerformed });
  const trials = finished(performed).flatMap((each) => (each.kind === 'fault' ? [each.trial] : []));
  const matrix = matrixOf(trials, seed);
  const crashes = performed.filter(({ task }) => task.kind === 'fault').flatMap(crash);
  return {
    seed,
    full,
    ...matrix,
    faults: {
      total: faults.length,
      good: matrix.faults.good,
      problems: [...matrix.faults.problems, ...crashes],
    },
    variants: tallyOf('variant', performed),
    deadTargets: tallyOf('dead target', performed),
    seconds: (performance.now() - started) / 1000,
  };
}

/** What mostly waits comes first, so that nothing is waited for in the end. */
function tasksOf(seed: number, full: boolean): readonly Task[] {
  const drawn = combinations(seed, full ? COMBINATIONS.full : COMBINATIONS.default);
  const sets = [...variants.map(({ name }) => [name]), ...drawn];
  return [
    ...[HALF_WAY, ...deadTargets.map(({ name }) => name)].map(
      (name): Task => ({ kind: 'dead target', name }),
    ),
    ...faults.map(({ name }): Task => ({ kind: 'fault', name, full })),
    ...sets.map((names): Task => ({ kind: 'variant', names, full })),
  ];
}

function finished(performed: readonly Performed[]): readonly Outcome[] {
  return performed.flatMap(({ outcome }) => (outcome instanceof Error ? [] : [outcome]));
}

function tallyOf(kind: 'variant' | 'dead target', performed: readonly Performed[]): Tally {
  const mine = performed.filter(({ task }) => task.kind === kind);
  const problems = mine.map((each) => [
    ...crash(each),
    ...finished([each]).flatMap((outcome) =>
      'problems' in outcome
        ? outcome.problems.map((problem) => `${nameOf(each.task)}: ${problem}`)
        : [],
    ),
  ]);
  return {
    total: mine.length,
    good: problems.filter(({ length }) => length === 0).length,
    problems: problems.flat(),
  };
}

function crash({ task, outcome }: Performed): string[] {
  if (!(outcome instanceof Error)) return [];
  return [`${nameOf(task)} broke off: ${outcome.stack ?? outcome.message}`];
}

function nameOf(task: Task): string {
  return task.kind === 'variant' ? task.names.join(' + ') : task.name;
}
