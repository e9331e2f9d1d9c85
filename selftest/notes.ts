import { keysOnTheServer, type Uses } from './conforming-servers/uses.ts';
import { type Calls, keysOnTheMock } from './kill-matrix/calls.ts';
import { performAll } from './workers/pool.ts';
import type { Task } from './workers/task.ts';

/** What every check does to the sound servers when it runs alone. */
export interface Notes {
  readonly calls: Calls;
  /** By API version. */
  readonly uses: Readonly<Record<1 | 2, Uses>>;
}

/** The number of checks that a thread takes notes of before it is given others. */
const CHUNK = 50;

/** Runs every check alone on a sound mock and on the plain independent server, on all cores. */
export async function takeNotes(seed: number): Promise<Notes> {
  const tasks: readonly Task[] = [
    ...chunksOf(await keysOnTheMock(seed)).map((keys): Task => ({ kind: 'calls', keys })),
    ...(await usesTasks(1, seed)),
    ...(await usesTasks(2, seed)),
  ];
  const calls: Calls[] = [];
  const uses: Record<1 | 2, Uses[]> = { 1: [], 2: [] };
  for (const { outcome } of await performAll(tasks, { seed })) {
    if (outcome instanceof Error) throw outcome;
    if (outcome.kind === 'calls') calls.push(outcome.calls);
    if (outcome.kind === 'uses') uses[outcome.version].push(outcome.uses);
  }
  return {
    calls: Object.assign({}, ...calls),
    uses: { 1: Object.assign({}, ...uses[1]), 2: Object.assign({}, ...uses[2]) },
  };
}

async function usesTasks(version: 1 | 2, seed: number): Promise<readonly Task[]> {
  const keys = await keysOnTheServer(version, seed);
  return chunksOf(keys).map((chunk) => ({ kind: 'uses', version, keys: chunk }));
}

function chunksOf(keys: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, place) =>
    keys.slice(place * CHUNK, (place + 1) * CHUNK),
  );
}
