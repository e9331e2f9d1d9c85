import { expect, test, vi } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { startMock } from '../../mock/start-mock.ts';
import { profileText, workplace } from './spc.ts';

const minute = 60_000;
const hour = 3600;

/** An hour a second: 49 hours are over within a minute, and a token lives for a second. */
const clock = { scaled: hour };

test('a clock that runs by itself carries a rule of two days to its end', {
  timeout: 4 * minute,
}, async () => {
  await using mock = await startMock({ clock, testControl: false });
  await using place = await workplace();
  const secret = { TARGET_SECRET: mockClients[0].clientSecret };
  await place.write('p.target.yaml', profileText(mock.url, 'clock: deferred\npeople: none\n'));
  const armed = await place.spc(
    ['run', '-t', 'p.target.yaml', '--only', 'REUSE-003', '--type', 'education'],
    secret,
  );
  expect([armed.code, (await fetch(`${mock.url}/__control`)).status]).toEqual([4, 404]);
  const early = await place.spc(['settle', '-t', 'p.target.yaml'], secret);
  expect(early.code).toBe(4);
  const { obligations, runId } = await place.readRun();
  const due = Math.max(...obligations.map(({ from }) => Date.parse(from)));
  await vi.waitFor(() => expect(mock.clock.now().getTime()).toBeGreaterThan(due), {
    timeout: 2 * minute,
    interval: 500,
  });
  const settled = await place.spc(['settle', '-t', 'p.target.yaml'], secret);
  expect([settled.code, settled.stderr]).toEqual([0, expect.any(String)]);
  const { findings } = await place.readRun(`report/${runId}.run.json`);
  expect(findings).toMatchObject([
    { requirement: 'REUSE-003', verdict: 'pass', clock: 'deferred', grade: 'http' },
  ]);
});
