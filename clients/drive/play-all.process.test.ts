import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sceneNamed } from '../../mock/scenes/all.ts';
import { type PlayOptions, playAll } from './play-all.ts';

/** The address of a server that does this once it is called. */
async function calledBack(then: () => void): Promise<string> {
  const server = createServer((_, answer) => {
    then();
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** How a client that calls this address is played once, in a scene without a provocation. */
function options(address: string): Omit<PlayOptions, 'signal' | 'onEnd'> {
  const plain = sceneNamed('plain');
  if (plain === undefined) throw new Error('there is no plain scene');
  return {
    commands: { submit: [process.execPath, '--eval', `await fetch('${address}')`] },
    scenes: [plain],
    jobs: 1,
    seed: 1,
    asOf: '2026-01-01',
    limitMs: 60_000,
    callMs: 5000,
    resultWithinMs: 5000,
    hideScene: true,
    documentHosts: [],
    doubtful: () => new Set(),
  };
}

test('a session that an interruption cuts off is not judged', async () => {
  const interruption = new AbortController();
  const running = await calledBack(() => interruption.abort());
  let ended = 0;
  const played = await playAll({
    ...options(running),
    signal: interruption.signal,
    onEnd: () => {
      ended += 1;
    },
  });
  expect([interruption.signal.aborted, played, ended]).toEqual([true, [], 0]);
});

test('a doubtful session is played a second time and takes the place of the first', async () => {
  let calls = 0;
  const address = await calledBack(() => {
    calls += 1;
  });
  const again: (readonly string[])[] = [];
  const ends: string[] = [];
  const [played] = await playAll({
    ...options(address),
    // Doubtful for ever, and nothing is played a third time.
    doubtful: (sessions) => new Set(sessions),
    signal: new AbortController().signal,
    onEnd: (done, all) => void ends.push(`${done} of ${all}`),
    onAgain: (names) => void again.push(names),
  });
  expect([calls, again, ends]).toEqual([2, [['submit in plain']], ['1 of 1']]);
  expect(played?.session.again).toBe(true);
});

test('how late the judge was while a session was played stands in it', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => void vi.restoreAllMocks());
  const address = await calledBack(() => {
    now = 4000;
  });
  const [played] = await playAll({
    ...options(address),
    signal: new AbortController().signal,
    onEnd: () => {},
  });
  expect(played?.session).toMatchObject({ again: false, stalledMs: 3950 });
});
