import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { scenes } from '../../mock/scenes/all.ts';
import type { Run } from '../../results/run.ts';
import { draws } from '../breadth.ts';
import { everyNth } from '../part-of.ts';
import { type Workplace, workplace } from './spc.ts';

const minute = 60_000;
const examples = path.join(import.meta.dirname, '../../examples');
const partner = [process.execPath, path.join(examples, 'partner/e2e/main.ts')];

/** Judges a command as a person would, and returns the code and the document of the run. */
async function judge(place: Workplace, options: readonly string[], command: readonly string[]) {
  const { code, stdout, stderr } = await place.start(['client', ...options, '--', ...command])
    .ended;
  return { code, stdout, stderr, run: await place.readRun() };
}

/** The only scenes of some journeys, and of rules about what is usual. */
const needed: readonly string[] = ['plain', 'update', 'bad-records'];

/** These and every fourth of the others; an example takes all of them in CI. Each starts the client once or more. */
function scenesIn(turn: number): readonly string[] {
  const names = scenes.map(({ name }) => name);
  const others = names.filter((name) => !needed.includes(name));
  return [...needed, ...everyNth(others, 4, turn)];
}

/** Of a hundred rules, more than a part of the scenes leaves unexercised: 23 to 27. */
const MOST_MISSED = 30;

/** What a run blames a client for, in words that a failed test shows whole. */
function blamed({ findings }: Run) {
  return findings
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    .map(({ check, verdict, message }) => `${check} ${verdict}: ${message}`);
}

/** What a run found, apart from when and under which name. */
function verdicts({ findings }: Run) {
  return findings.map(({ check, verdict, message }) => ({ check, verdict, message }));
}

/** A token request by a wrong method, with characters that rule a terminal. */
const putForToken = {
  kind: 'call',
  n: 1,
  at: 1,
  clock: '2026-01-01T00:00:00Z',
  took: 1,
  connection: null,
  origin: 'api',
  disturbedBy: null,
  method: 'PUT\u001b[2J',
  path: '/api/partner/v1/oauth/token.json',
  headers: {},
  body: '\u001b]0;owned\u0007',
  encoding: 'utf8',
  answer: null,
};

describe('spc client', { timeout: 3 * minute }, () => {
  test.each([
    ['in TypeScript', partner, scenesIn(inject('seed'))],
    ['in Ruby', ['ruby', path.join(examples, 'ruby-client/main.rb')], scenesIn(inject('seed') + 2)],
  ])(
    'lets the example %s pass every scene, and finds the same in its journal',
    async (_, command, played) => {
      await using place = await workplace();
      const options = ['--journal', 'journal.jsonl', '--scenes', ...played];
      const { code, stdout, run } = await judge(place, options, command);
      expect(blamed(run)).toEqual([]);
      expect(code).toBe(0);
      expect(stdout).toContain('CTOK');
      // No chain, no browser, and no file of records with mistakes: CADD-017, CLINK-006, CADD-014.
      expect(run.counts['not-exercised']).toBeGreaterThanOrEqual(3);
      expect(run.counts['not-exercised']).toBeLessThanOrEqual(draws(MOST_MISSED, 3));
      expect(run.counts.pass).toBeGreaterThan(60);
      const journal = await readFile(path.join(place.folder, 'journal.jsonl'), 'utf8');
      expect(journal).toContain('/oauth/token.json');
      expect(journal).not.toMatch(/synthetic-[0-9a-f]{24}|eyJ[\w-]+\.eyJ/);
      expect((await place.spc(['client', 'judge', 'journal.jsonl'])).code).toBe(0);
      expect(verdicts(await place.readRun())).toEqual(verdicts(run));
    },
  );

  test.each([
    ['journal.jsonl', '{"kind":"call","n":1,"at":17', 'line 1: expected an exchange'],
    ['traffic.HAR', '{"log":{"entries":[', 'expected an HTTP archive (HAR 1.2), got no JSON'],
    [
      'traffic.json',
      '{ "log": { "version": "1.2" } }',
      'expected an HTTP archive (HAR 1.2), got something else at log.entries',
    ],
  ])(
    'refuses %s that was cut off, with the code of a wrong command line',
    async (name, text, says) => {
      await using place = await workplace();
      await place.write(name, text);
      const { code, stdout, stderr } = await place.spc(['client', 'judge', name]);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`${name}: ${says}`)]);
    },
  );

  test.each([
    ['none.jsonl', 'no such file'],
    ['.', 'a folder'],
  ])('says that %s is no journal', async (name, got) => {
    await using place = await workplace();
    const { code, stderr } = await place.spc(['client', 'judge', name]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`${name}: expected a readable journal, got ${got}; name the file`),
    ]);
  });

  test('shows nothing of a journal that could rule a terminal', async () => {
    await using place = await workplace();
    await place.write('journal.jsonl', JSON.stringify(putForToken));
    const { code, stdout } = await place.spc(['client', 'judge', 'journal.jsonl']);
    expect(code).toBe(1);
    expect(stdout).toContain('CTOK-001');
    expect(stdout).not.toContain('\u001b[2J');
    expect(stdout).not.toContain('\u0007');
  });

  test.each([
    ['2999-01-01', 0, 'known'],
    ['2020-01-01', 1, 'the known failure CTOK-001 was accepted until 2020-01-01 and still fails'],
  ])('takes a failure for known until %s', async (until, expected, says) => {
    await using place = await workplace();
    await place.write('journal.jsonl', JSON.stringify(putForToken));
    await place.write('a.known.yaml', `- { id: CTOK-001, reason: ours, until: ${until} }`);
    await place.write('a.client.yaml', 'knownFailures: a.known.yaml');
    const args = ['client', 'judge', 'journal.jsonl', '-p', 'a.client.yaml'];
    const { code, stdout } = await place.spc(args);
    expect([code, stdout]).toEqual([expected, expect.stringContaining(says)]);
  });

  test.each([
    [[], 'not-applicable', 0],
    [['--require-all'], 'could-not-run', 3],
  ] as const)('calls what the profile leaves out with %j %s', async (more, verdict, expected) => {
    await using place = await workplace();
    await place.write('journal.jsonl', JSON.stringify({ ...putForToken, method: 'POST' }));
    await place.write('a.client.yaml', 'unsupported: { CUP: we send no files, CTOK: not now }');
    const args = [
      'client',
      'judge',
      'journal.jsonl',
      '-p',
      'a.client.yaml',
      '--only',
      'cup',
      'CSAFE',
    ];
    const { code } = await place.spc([...args, ...more]);
    const { findings } = await place.readRun();
    expect(findings.filter(({ check }) => check.startsWith('CUP'))).toSatisfy(
      (uploads: typeof findings) => uploads.every((one) => one.verdict === verdict),
    );
    expect(code).toBe(expected);
  });

  test('draws the same people from the same seed', async () => {
    await using place = await workplace();
    const drawn = async (seed: string) =>
      (await place.spc(['client', 'data', '--seed', seed])).stdout;
    const [one, again, other] = [await drawn('7'), await drawn('7'), await drawn('8')];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('judges an application that stays up when its mock is ended, as its journal is judged again', async () => {
    await using place = await workplace();
    const started = place.start(['mock', '--port', '0', '--judge', 'journal.jsonl', '--json']);
    const said = await started.says(/"api":"[^"]+"/);
    const [, url = ''] = /"api":"([^"]+)"/.exec(said) ?? [];
    const form = { grant_type: 'password', client_id: 'a', client_secret: 'b', scope: 'c' };
    const body = new URLSearchParams(form);
    await fetch(`${url}/api/partner/v1/oauth/token.json`, { method: 'POST', body });
    started.process.kill('SIGINT');
    const { code } = await started.ended;
    expect(code).toBe(1);
    const live = await place.readRun();
    expect(live.findings.find(({ check }) => check === 'CTOK-001')?.verdict).toBe('fail');
    expect((await place.spc(['client', 'judge', 'journal.jsonl'])).code).toBe(1);
    expect(verdicts(await place.readRun())).toEqual(verdicts(live));
  });

  test('gives no pass to a client that sends nothing, and shows what it wrote', async () => {
    await using place = await workplace();
    const command = [process.execPath, '-e', "console.error('no address given'); process.exit(1)"];
    const { code, stderr, run } = await judge(place, ['--scenes', 'plain'], command);
    expect(code).toBe(3);
    expect(run.counts.pass).toBe(0);
    expect(run.findings[0]?.message).toContain('no address given');
    expect(stderr).toContain('no address given');
  });

  test.each(['--journal', '--out'])('plays nothing if %s leads to no place', async (option) => {
    await using place = await workplace();
    await place.write('file', '');
    const target = option === '--out' ? 'file' : 'file/journal.jsonl';
    const args = ['client', '--scenes', 'plain', option, target, '--', 'false'];
    const { code, stdout, stderr } = await place.spc(args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('can be written')]);
  });

  test('counts what was not exercised as could not run if all is required', async () => {
    await using place = await workplace();
    const options = [
      '--require-all',
      '--scenes',
      'plain',
      '--journeys',
      'submit',
      '--only',
      'CREPL',
    ];
    const { code, run } = await judge(place, options, partner);
    expect([code, run.counts['could-not-run']]).toEqual([3, 5]);
  });

  test.each([
    [['client'], 'expected the command that runs your application'],
    [['client', '--scenes', 'plan', '--', 'true'], 'plain'],
    [['client', '--only', 'CTOK-999', '--', 'true'], '--only'],
    [['client', '--', 'no-such-program'], 'ENOENT'],
    [['client', '-t', 'staging', '--', 'true'], 'against a mock that this command starts'],
    [['client', 'judge', '--strit', 'a.jsonl'], 'client judge --help` lists what it takes'],
  ])('says what is wrong with %j', async (args, says) => {
    await using place = await workplace();
    const { code, stderr } = await place.spc(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
