import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { providerName } from '../pact-file.ts';
import { recordRun } from './record-run.ts';
import { pactFileName, readRecorded, writeRecorded } from './recorded-pact.ts';

const root = path.join(import.meta.dirname, '..', '..');
const at = (file: string) => pathToFileURL(path.join(root, file)).href;

/** A consumer's tests as a program: plays these interactions and ends with the given code. */
function consumer(calls: string, ending = '', name = 'tried'): [string, ...string[]] {
  const code = `
    import { pactConsumer, pactTest as own } from '${at('pacts/pact-consumer.ts')}';
    import { interactions } from '${at('contracts/interactions/all.ts')}';
    import { clientForTests } from '${at('pacts/testing/client.ts')}';
    const pactTest = pactConsumer({ consumer: '${name}' });
    const status = (one) => pactTest(one, (url, id) => clientForTests(url).status(id));
    await Promise.all([${calls}]);
    ${ending}`;
  return [process.execPath, '--input-type=module-typescript', '--eval', code];
}

const status = 'interactions.unknownStatus, (url, id) => clientForTests(url).status(id)';
const one = "status(interactions.statusOf('verified'))";
const two = `${one}, status(interactions.unknownStatus)`;
const never = "pactTest(interactions.statusOf('canceled'), async () => 0).catch(() => {})";

/** Leaves what a green run leaves; to start a consumer for it takes a second of a processor. */
const leaveRecord = (folder: string) =>
  writeRecorded(folder, {
    consumer: { name: 'tried' },
    provider: { name: providerName },
    interactions: [{ description: 'recorded before' }],
  });

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-record-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("recording a consumer's tests", () => {
  test('writes every interaction however they were run', () =>
    inFolder(async (folder) => {
      const [recorded] = await recordRun(consumer(two), folder);
      expect(recorded).toMatchObject({ consumer: 'tried', interactions: 2 });
      const { pact } = await readRecorded(recorded?.file ?? '');
      expect(pact.interactions.map(({ description }) => description)).toEqual([
        'the status of a submission that is verified',
        'the status of a submission that was never made',
      ]);
    }));

  test('writes the same bytes in any order of the tests', () =>
    inFolder(async (folder) => {
      const file = path.join(folder, pactFileName('tried', 'seek-pass-partner-api'));
      const [a, b] = two.split(', status');
      await recordRun(consumer(two), folder);
      const before = await readFile(file, 'utf8');
      await recordRun(consumer(`status${b}, ${a}`), folder);
      expect(await readFile(file, 'utf8')).toBe(before);
    }));

  test('leaves nothing of a run that left out what it had before', () =>
    inFolder(async (folder) => {
      await recordRun(consumer(two), folder);
      await expect(recordRun(consumer(one), folder)).rejects.toThrow(
        'got a run without "the status of a submission that was never made"; run every test',
      );
      expect(await readdir(folder)).toEqual(['tried-seek-pass-partner-api.json']);
      const [recorded] = await recordRun(consumer(one), folder, { fewer: true });
      expect(recorded).toMatchObject({ interactions: 1 });
    }));

  test('leaves nothing of a run with another number than was expected', () =>
    inFolder(async (folder) => {
      const short = recordRun(consumer(one), folder, { count: 2 });
      await expect(short).rejects.toThrow('expected 2 interactions, got 1; nothing is recorded');
      expect(await readdir(folder)).toEqual([]);
    }));

  test('keeps a name that no file could have inside the pact', () =>
    inFolder(async (folder) => {
      const [recorded] = await recordRun(consumer(one, '', '@acme/app'), folder);
      expect(recorded).toMatchObject({ consumer: '@acme/app' });
      expect(await readdir(folder)).toContain('acme-app-seek-pass-partner-api.json');
      await expect(recordRun(consumer(one, '', 'acme-app'), folder)).rejects.toThrow(
        /expected a pact of acme-app, got one of @acme\/app/,
      );
    }));

  test('takes the name of the consumer from the package of the tests', () =>
    inFolder(async (folder) => {
      const [recorded] = await recordRun(consumer(`own(${status})`), folder);
      expect(recorded).toMatchObject({ consumer: 'seekpass-conformance' });
    }));

  test.each<[string, [string, ...string[]], RegExp]>([
    ['a test fails', consumer(one, 'process.exitCode = 1;'), /ended with 1; nothing is recorded/],
    ['an interaction failed unnoticed', consumer(`${one}, ${never}`), /that is canceled" began/],
    ['a process died', consumer(one, 'process.kill(process.pid, "SIGKILL");'), /SIGKILL/],
    ['nothing was played', [process.execPath, '--eval', ''], /at least one call of pactTest/],
    ['the program is missing', ['spc-no-such-program'], /ENOENT/],
  ])('leaves no record of a run if %s', (_, command, says) =>
    inFolder(async (folder) => {
      const file = await leaveRecord(folder);
      expect((await readRecorded(file)).pact.interactions).toHaveLength(1);
      await expect(recordRun(command, folder)).rejects.toThrow(says);
      expect(await readdir(folder)).toEqual(['tried-seek-pass-partner-api.json']);
      await expect(readRecorded(file)).rejects.toThrow(/has no record/);
    }),
  );
});
