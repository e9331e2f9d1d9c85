import { faults } from '../mock/faults/all.ts';
import { type CanaryResult, eachOf, type Outputs } from './canaries/outputs.ts';
import { combinations } from './conforming-servers/combinations.ts';
import { roundsOf } from './conforming-servers/rounds.ts';
import {
  type ServerSelection,
  selectionsFor,
  wholeSelectionFor,
} from './conforming-servers/selection.ts';
import { usersOf } from './conforming-servers/uses.ts';
import { allVariants, versionVariants } from './conforming-servers/version-variants.ts';
import { deadTargets } from './dead-targets/all.ts';
import { defects } from './independent-server/defects/all.ts';
import type { Variant } from './independent-server/variants/variant.ts';
import { callersOf } from './kill-matrix/calls.ts';
import { matrixOf, type Tally } from './kill-matrix/matrix.ts';
import type { Trial } from './kill-matrix/trial.ts';
import { type Notes, takeNotes } from './notes.ts';
import { performAll, type TaskResult } from './workers/pool.ts';
import { HALF_WAY, type Outcome, type Task } from './workers/task.ts';

/** How many drawn sets of variants are tried beside those that are fixed. */
const COMBINATIONS = { default: 6, full: 30 };

/** What a self-test is asked for. */
export interface SelftestOptions {
  readonly seed: number;
  /** Every fault against every check that can see it, and every variant singly on every type; else a selection. */
  readonly full: boolean;
  /** Of a run on a target full of secrets. */
  readonly outputs: Outputs;
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
  /** Of the defects of the independent server, how many every rule that they break reported, and no other rule. */
  readonly defects: Tally;
  readonly deadTargets: Tally;
  readonly canaries: CanaryResult;
}

/** Puts the suite on trial: does it find what is wrong, and nothing else? */
export async function selftest(options: SelftestOptions): Promise<Selftest> {
  const { seed, full, outputs, onProgress = () => {} } = options;
  const tasks = [
    ...tasksOf(seed, full ? await takeNotes(seed) : null),
    ...eachOf(outputs).map((output): Task => ({ kind: 'output', ...output })),
  ];
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
    defects: defectTally(performed),
    deadTargets: tallyOf('dead target', performed),
    canaries: canaryResult(outputs, performed),
  };
}

/**
 * Of what mostly waits, the dead targets come first, so that nothing is waited for in the end.
 *
 * @param notes what each check does to the sound servers; null for a selection.
 */
function tasksOf(seed: number, notes: Notes | null): readonly Task[] {
  const full = notes !== null;
  return [
    ...[HALF_WAY, ...deadTargets.map(({ name }) => name)].map(
      (name): Task => ({ kind: 'dead target', name, full }),
    ),
    ...faults.map((fault): Task => {
      const breadth = full ? { checks: callersOf(fault, notes.calls) } : 'witnesses';
      return { kind: 'fault', name: fault.name, breadth };
    }),
    ...defects.map((defect): Task => {
      const uses = full ? { ...notes.uses[1], ...notes.uses[2] } : null;
      const checks = uses && usersOf(defect, uses);
      return { kind: 'defect', name: defect.name, checks };
    }),
    ...variantTasks(seed, notes),
  ];
}

function variantTasks(seed: number, notes: Notes | null): readonly Task[] {
  // Servers of version 2 send late events: begun last, one would be waited for alone.
  return ([2, 1] as const).flatMap((version) => {
    const single = notes === null ? [] : allVariants(version);
    const together = serversOf(version, seed, notes !== null);
    const selections = selectionsFor(together, seed, version);
    return [
      ...single.map((variant, place): Task => {
        const uses = (notes as Notes).uses[version];
        const selection = wholeSelectionFor(variant, version, uses, seed + place);
        return { kind: 'variant', version, names: [variant.name], selection };
      }),
      ...together.map(
        (members, place): Task => ({
          kind: 'variant',
          version,
          names: members.map(({ name }) => name),
          selection: selections[place] as ServerSelection,
        }),
      ),
    ];
  });
}

/**
 * The sets of variants that are judged by a selection: every variant once, in as few servers as hold them. In full, those
 * that share a server with no other are judged singly already.
 */
function serversOf(version: 1 | 2, seed: number, full: boolean): readonly (readonly Variant[])[] {
  const { alone, concerns } = versionVariants[version];
  const drawn =
    version === 1 ? combinations(seed, full ? COMBINATIONS.full : COMBINATIONS.default) : [];
  return [...(full ? [] : alone.map((each) => [each])), ...roundsOf(concerns), ...drawn];
}

function finished(performed: readonly TaskResult[]): readonly Outcome[] {
  return performed.flatMap(({ outcome }) => (outcome instanceof Error ? [] : [outcome]));
}

function tallyOf(kind: 'variant' | 'dead target', performed: readonly TaskResult[]): Tally {
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

function defectTally(performed: readonly TaskResult[]): Tally {
  const mine = performed.filter(({ task }) => task.kind === 'defect');
  const problems = mine.map((each) => [
    ...crash(each),
    ...finished([each]).flatMap((outcome) => ('trial' in outcome ? wrongIn(outcome.trial) : [])),
  ]);
  return {
    total: mine.length,
    good: problems.filter(({ length }) => length === 0).length,
    problems: problems.flat(),
  };
}

/** An output that is empty proves nothing about secrets. */
function canaryResult(
  { secrets, written }: Outputs,
  performed: readonly TaskResult[],
): CanaryResult {
  const silent = [...written].filter(([, content]) => content === '');
  const mine = performed.filter(({ task }) => task.kind === 'output');
  const hits = finished(mine).flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
  return {
    planted: secrets.size,
    hits: hits.length,
    problems: [...hits, ...mine.flatMap(crash), ...silent.map(([name]) => `${name} is empty`)],
  };
}

function wrongIn({ fault, missed, falseAlarms }: Trial): readonly string[] {
  return [
    ...(missed.length > 0 ? [`${fault} survives: ${missed.join(', ')} did not report it`] : []),
    ...falseAlarms.map((alarm) => `${fault} raises a false alarm: ${alarm}`),
  ];
}

function crash({ task, outcome }: TaskResult): string[] {
  if (!(outcome instanceof Error)) return [];
  return [`${nameOf(task)} broke off: ${outcome.stack ?? outcome.message}`];
}

function nameOf(task: Task): string {
  if (task.kind === 'calls') return 'what checks call on the mock';
  if (task.kind === 'uses') return 'what checks use of the independent server';
  return task.kind === 'variant' ? task.names.join(' + ') : task.name;
}
