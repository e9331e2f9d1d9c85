import { type Group, groupTitles } from './groups.ts';
import {
  bySuiteAlone,
  bySuiteThenTests,
  byTestsAlone,
  type JudgedGroup,
  judged,
} from './judged.ts';
import { suiteOnIndependentServer, suiteOnMock, testsOfEngine, testsOfMock } from './judges.ts';
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

/** Makes the mutants of these groups, and has each tried by who should notice it. */
export async function tryAll(wanted: readonly Group[], order: Order): Promise<JudgedGroup[]> {
  const results: JudgedGroup[] = [];
  for (const group of wanted) results.push(await tryGroup[group](order));
  return results;
}

const tryGroup: Readonly<Record<Group, (order: Order) => Promise<JudgedGroup>>> = {
  mock: async (order) => judged(groupTitles.mock, 'suite, then tests', await ofMock(order)),
  server: async (order) => judged(groupTitles.server, 'suite', await ofServer(order)),
  engine: async (order) => judged(groupTitles.engine, 'tests', await ofEngine(order)),
};

async function ofMock(order: Order) {
  const mutate = await stretches(suiteOnMock.modules, order);
  if (mutate.length === 0) return [];
  const session = { mutate, concurrency: order.concurrency };
  const bySuite = await tryMutants(suiteOnMock, session);
  const left = bySuite
    .filter(({ status }) => status === 'survived' || status === 'unreached')
    .map(stretchOf);
  const byTests =
    left.length === 0 ? [] : await tryMutants(testsOfMock, { ...session, mutate: left });
  return bySuiteThenTests(bySuite, byTests);
}

async function ofServer(order: Order) {
  const mutate = await stretches(suiteOnIndependentServer.modules, order);
  if (mutate.length === 0) return [];
  const session = { mutate, concurrency: order.concurrency };
  return bySuiteAlone(await tryMutants(suiteOnIndependentServer, session));
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
