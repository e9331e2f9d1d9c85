import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { sceneNamed } from '../../mock/scenes/all.ts';
import { playAll } from './play-all.ts';

/** The address of a server that does this once it is called. */
async function calledBack(then: () => void): Promise<string> {
  const server = createServer(() => then());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a session that an interruption cuts off is not judged', async () => {
  const interruption = new AbortController();
  const running = await calledBack(() => interruption.abort());
  const scene = sceneNamed('plain');
  if (scene === undefined) throw new Error('there is no plain scene');
  let ended = 0;
  const played = await playAll({
    commands: { submit: [process.execPath, '--eval', `await fetch('${running}')`] },
    scenes: [scene],
    jobs: 1,
    seed: 1,
    asOf: '2026-01-01',
    limitMs: 60_000,
    callMs: 5000,
    resultWithinMs: 5000,
    hideScene: true,
    documentHosts: [],
    signal: interruption.signal,
    onEnd: () => {
      ended += 1;
    },
  });
  expect([interruption.signal.aborted, played, ended]).toEqual([true, [], 0]);
});
