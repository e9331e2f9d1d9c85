import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { parse } from 'yaml';
import { loadProfile } from '../profiles/load.ts';
import { ciCommands } from './docs/ci-commands.ts';
import { isKnown, isOurs, strangeParts } from './docs/known-command.ts';
import { openTerminal } from './docs/terminal.ts';

const folder = path.join(import.meta.dirname, '..', 'examples', 'ci');
const files = globSync('*.yml', { cwd: folder }).toSorted();
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const minute = 60_000;

/** Of the output folder, what later runs need. */
const kept = ['report/ledger.jsonl', 'report/*.run.json', 'report/evidence'];

/** What the files do beside our commands. */
const ofTheShell = /^((cat|find) report\b|exit |settled=|test )/;

// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
const test = base.extend('terminal', async ({}, { onCleanup }) => {
  const terminal = await openTerminal();
  onCleanup(terminal.close);
  return terminal;
});

test('there are files for GitHub and GitLab', () => {
  expect(files).toEqual(['github-commit.yml', 'github-staging.yml', 'gitlab-ci.yml']);
});

describe.each(files)('%s', (file) => {
  const commands = ciCommands(read(file));

  test('runs only commands that exist', () => {
    expect(commands.filter(isOurs)).not.toEqual([]);
    const strange = commands.filter((each) => !isKnown(each) && !ofTheShell.test(each.command));
    expect(strange).toEqual([]);
  });

  test('gives them only options that their help lists', { timeout: minute }, async ({
    terminal,
  }) => {
    const ours = commands.filter(isOurs);
    const help = { run: terminal.runHere };
    const strange = await Promise.all(ours.map((shown) => strangeParts(help, shown)));
    expect(strange.flat()).toEqual([]);
  });

  test('names no secret but by its variable', () => {
    const written = read(file).match(/^ *\w*(SECRET|TOKEN|PASSWORD)\w*:.*$/gm) ?? [];
    expect(written.filter((line) => !/: \$\{\{ secrets\.\w+ \}\}$/.test(line))).toEqual([]);
  });
});

test.each(['github-commit.yml', 'gitlab-ci.yml'])(
  '%s runs the code of the partner at every commit: payloads, application and contract, a job each',
  (file) => {
    const document = parse(read(file), { merge: true });
    const jobs = Object.values<Record<string, unknown>>(document.jobs ?? document);
    const ofCommits = jobs.filter((job) => job?.script ?? job?.steps).filter(isOfCommits);
    const holding = (command: string) =>
      ofCommits.filter((job) => JSON.stringify(job).includes(command)).length;
    expect(holding('spc lint ')).toBe(1);
    expect(holding('spc client -- npm run e2e')).toBe(1);
    expect(holding('spc pact record ')).toBe(1);
    // The suite on its own mock judges no code of a partner.
    expect(holding('spc run')).toBe(0);
    expect(ofCommits.length).toBe(file.startsWith('github') ? 3 : 4);
  },
);

/** Whether a job is there for commits, and not for a schedule alone. */
function isOfCommits(job: Record<string, unknown>): boolean {
  return !JSON.stringify(job.rules ?? '').includes('== \\"schedule');
}

test('the nightly runs of GitHub never overlap and never end one another', () => {
  const { on, concurrency, jobs } = parse(read('github-staging.yml'));
  expect(concurrency).toEqual({ group: 'seek-pass-staging', 'cancel-in-progress': false });
  expect(on.schedule.map(({ cron }: { cron: string }) => cron)).toEqual([
    '17 2 * * *',
    '17 14 * * *',
  ]);
  const arming = jobs.staging.steps.find(({ run = '' }) =>
    run.startsWith('npx --no-install spc run'),
  );
  expect(arming.if).toContain(`github.event.schedule != '${on.schedule[1].cron}'`);
});

test('the nightly runs of GitHub keep what they left and take it up again', () => {
  const { steps } = parse(read('github-staging.yml')).jobs.staging;
  const caches = steps.filter(({ uses }: { uses?: string }) => uses?.startsWith('actions/cache/'));
  const [taken, left] = caches.map((step: { with: Record<string, string> }) => step.with);
  expect(caches).toHaveLength(2);
  expect([taken.path, taken.key]).toEqual([left.path, left.key]);
  expect(left.path.trim().split('\n')).toEqual(kept);
  expect(taken.key.startsWith(taken['restore-keys'])).toBe(true);
});

test('the nightly runs of GitLab never overlap and keep what they left', () => {
  const { 'seek-pass-staging': job } = parse(read('gitlab-ci.yml'), { merge: true });
  expect(job).toMatchObject({ resource_group: 'seek-pass-staging', interruptible: false });
  expect(job.cache).toContainEqual({
    key: 'seek-pass-ledger',
    paths: kept,
    when: 'always',
  });
});

test('the profile beside them is one', async () => {
  const environment = { SEEK_PASS_CLIENT_ID: 'acme', SEEK_PASS_CLIENT_SECRET: 'synthetic' };
  const profile = await loadProfile(path.join(folder, 'staging.target.yaml'), environment);
  expect(profile).toMatchObject({ name: 'staging', clock: 'deferred', people: 'none' });
});
