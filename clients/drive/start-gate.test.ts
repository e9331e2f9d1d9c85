import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { startInTurn } from './start-gate.ts';

test('few are starting side by side, and a started one makes room before it ends', async () => {
  const running: (() => void)[] = [];
  const ends: Promise<number>[] = [];
  const { promise: over, resolve: endAll } = Promise.withResolvers<void>();
  const count = 2 * availableParallelism() + 3;
  for (let n = 0; n < count; n += 1) {
    const play = async (started: () => void) => {
      running.push(started);
      await over;
      return n;
    };
    ends.push(startInTurn(play));
  }
  const turn = () => new Promise((done) => setImmediate(done));
  await turn();
  expect(running.length).toBe(count - 3);
  running[0]?.();
  await turn();
  expect(running.length).toBe(count - 2);
  endAll();
  expect(await Promise.all(ends)).toEqual([...ends.keys()]);
});

test('one that breaks off makes room, and its error is that of the call', async () => {
  const breaking = Array.from({ length: 4 * availableParallelism() }, (_, n) =>
    startInTurn(() => Promise.reject(new Error(`no program ${n}`))),
  );
  const settled = await Promise.allSettled(breaking);
  expect(settled.map((each) => (each.status === 'rejected' ? String(each.reason) : 'ok'))).toEqual(
    [...settled.keys()].map((n) => `Error: no program ${n}`),
  );
});
