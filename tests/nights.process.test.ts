import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mockClients } from '../mock/clients.ts';
import { type StartedMock, startMock } from '../mock/start-mock.ts';
import { storedRun } from '../results/stored-run.ts';
import { openTerminal } from './docs/terminal.ts';

const ci = path.join(import.meta.dirname, '..', 'examples', 'ci');
const minute = 60_000;
const [client] = mockClients;

/** What the scheduled job of GitLab runs, as one script; GitHub's runs the same commands in steps. */
const script = parse(readFileSync(path.join(ci, 'gitlab-ci.yml'), 'utf8'), { merge: true })[
  'seek-pass-staging'
].script.join('\n');

/** The profile to copy, pointed at a mock that is like staging; one type and less manners make it quick. */
async function profileOf({ url }: StartedMock): Promise<string> {
  const text = await readFile(path.join(ci, 'staging.target.yaml'), 'utf8');
  return text
    .replace('https://app.seekpass-staging.com', url)
    .replace('[education, microcredential]', '[microcredential]')
    .replace(
      'requestsPerSecond: 2, maxRequests: 400',
      'requestsPerSecond: 1000, maxRequests: 1000',
    );
}

async function advance({ adminUrl }: StartedMock, hours: number): Promise<void> {
  const body = JSON.stringify({ advance_seconds: hours * 3600 });
  expect((await fetch(`${adminUrl}/clock`, { method: 'POST', body })).status).toBe(200);
}

/** An empty checkout with the profile, in which the scheduled job runs. */
async function pipeline(mock: StartedMock) {
  const terminal = await openTerminal();
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-nights-'));
  await writeFile(path.join(folder, 'staging.target.yaml'), await profileOf(mock));
  const variables = {
    SEEK_PASS_CLIENT_ID: client.clientId,
    SEEK_PASS_CLIENT_SECRET: client.clientSecret,
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  return {
    job: (kind: 'arm' | 'settle', run = terminal.runHere) =>
      run([`cd '${folder}'`, 'set -e', ...exports, `SEEK_PASS=${kind}`, script].join('\n')),
    inProcesses: terminal.run,
    runs: async () => {
      const files = (await readdir(path.join(folder, 'report'))).toSorted();
      const kept = files.filter((file) => file.endsWith('.run.json'));
      const texts = kept.map((file) => readFile(path.join(folder, 'report', file), 'utf8'));
      const runs = (await Promise.all(texts)).map((text) => storedRun.parse(JSON.parse(text)));
      return runs.toSorted((one, other) => one.startedAt.localeCompare(other.startedAt));
    },
    [Symbol.asyncDispose]: async () => {
      await terminal.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The job that both settles and arms starts its commands as a runner does: they share files alone with those before. */
const IN_PROCESSES = 2;

/** Nights that begin an hour and a half later each time, with a settling half a day after. */
const nights = [
  ['arm', 12],
  ['settle', 13.5],
  ['arm', 12],
  ['settle', 13.5],
  ['settle', 13.5],
  ['settle', 13.5],
  ['settle', 13.5],
  ['settle', 13.5],
  ['settle', 0],
] as const;

test('the nightly job judges what takes days, and misses no window', {
  timeout: 5 * minute,
}, async () => {
  await using mock = await startMock({ clock: 'held' });
  await using place = await pipeline(mock);
  const codes: (number | null)[] = [];
  for (const [at, [kind, hoursToTheNext]] of nights.entries()) {
    const run = at === IN_PROCESSES ? place.inProcesses : undefined;
    codes.push((await place.job(kind, run)).code);
    await advance(mock, hoursToTheNext);
  }
  expect(codes).toEqual(nights.map(() => 0));
  const [first, second, ...others] = await place.runs();
  expect(others).toEqual([]);
  expect(first?.pendingSteps).toEqual([]);
  expect(first?.counts).toMatchObject({ fail: 0, warn: 0, pending: 0, 'could-not-run': 0 });
  const waited = first?.findings.filter(({ clock }) => clock === 'deferred') ?? [];
  expect([...new Set(waited.map(({ requirement }) => requirement))].toSorted()).toEqual([
    'KEEP-001',
    'REUSE-002',
    'REUSE-003',
    'REUSE-005',
    'STAT-009',
    'V2-023',
    'VERIFY-023',
  ]);
  expect(second?.counts).toMatchObject({ fail: 0, 'could-not-run': 0 });
});
