import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { listen, type ReceivedRequest } from '../../targets/testing/http-server.ts';
import { isWhole } from '../breadth.ts';
import { profileText, workplace } from './spc.ts';

const dead: readonly [string, (request: ReceivedRequest, response: ServerResponse) => void][] = [
  ['401 to everything', (_, response) => void response.writeHead(401).end()],
  ['503 to everything', (_, response) => void response.writeHead(503).end()],
  ['an empty 200 to everything', (_, response) => void response.writeHead(200).end()],
  ['what it was sent', ({ body }, response) => void response.writeHead(200).end(body)],
  ['no HTTP at all', ({ socket }) => void socket.end('220 mail ready\r\n')],
];

/** On one type, and in CI on all. */
const part = isWhole() ? [] : ['--type', 'education', '--examples', '1'];

async function runOn(url: string) {
  await using place = await workplace();
  await place.write('p.target.yaml', profileText(url));
  const secret = { TARGET_SECRET: 'synthetic-secret' };
  const ended = await place.spc(['run', '-t', 'p.target.yaml', ...part], secret);
  return { ...ended, run: await place.readRun() };
}

test.each(dead)(
  'a target that answers %s passes nothing',
  { timeout: 60_000 },
  async (_, answer) => {
    await using server = await listen(answer);
    const { code, stdout, run } = await runOn(server.url);
    expect([code, run.counts.pass, run.counts.emitted]).toEqual([5, 0, run.counts.planned]);
    expect(run.problems).toHaveLength(1);
    expect(stdout).toMatch(/granted no token|could not be reached/);
  },
);

test('a port without a server passes nothing', { timeout: 60_000 }, async () => {
  const closed = await listen(() => {});
  await closed[Symbol.asyncDispose]();
  const { code, stdout, run } = await runOn(closed.url);
  expect([code, run.counts.pass]).toEqual([5, 0]);
  expect(run.problems.map(({ kind }) => kind)).toEqual(['unreachable']);
  expect(stdout).toContain(`${closed.url} could not be reached`);
});
