import { bySuiteThenTests, byTestsAlone, type JuryResult, judged } from './judged.ts';
import { suiteOnMock, testsOfEngine, testsOfMock } from './judges.ts';
import { stretchOf } from './mutant.ts';
import { drawnLines, modulesOf } from './selection.ts';
import { tryMutants } from './stryker.ts';

/** Which mutants are made, and how fast they are tried. */
export interface Order {
  /** Parts of paths; empty for all modules. */
  readonly only: readonly string[];
  /** How many lines to draw from the modules; null for all of them. */
  readonly sample: number | null;
  readonly seed: number;
  /** Processes side by side. */
  readonly concurrency: number;
}

/** Makes the mutants of the mock and of the engine, and has each tried by who should notice it. */
export async function tryAll(order: Order): Promise<readonly JuryResult[]> {
  return [
    judged('The mock, as the suite sees it', true, await ofMock(order)),
    judged('What turns observations into verdicts', false, await ofEngine(order)),
  ];
}

async function ofMock(order: Order) {
  const mutate = await stretches(suiteOnMock.modules, order);
  if (mutate.length === 0) return [];
  const session = { mutate, concurrency: order.concurrency };
  const bySuite = await tryMutants(suiteOnMock, session);
  const left = bySuite.filter(({ fate }) => fate === 'survived').map(stretchOf);
  const byTests =
    left.length === 0 ? [] : await tryMutants(testsOfMock, { ...session, mutate: left });
  return bySuiteThenTests(bySuite, byTests);
}

async function ofEngine(order: Order) {
  const mutate = await stretches(testsOfEngine.modules, order);
  if (mutate.length === 0) return [];
  const session = { mutate, concurrency: order.concurrency };
  return byTestsAlone(await tryMutants(testsOfEngine, session));
}

async function stretches(globs: readonly string[], { only, sample, seed }: Order) {
  const files = await modulesOf(globs, only);
  return sample === null ? files : drawnLines(files, sample, seed);
}
