import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { recordRun } from './record-run.ts';
import { pactFileName, readRecorded } from './recorded-pact.ts';

// Every test starts programs, which take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const root = path.join(import.meta.dirname, '..', '..');
const at = (file: string) => pathToFileURL(path.join(root, file)).href;

/** A consumer's tests as a program: plays these interactions and then ends as told. */
function consumer(calls: string, ending = ''): [string, ...string[]] {
  const code = `
    import { pactConsumer } from '${at('pacts/pact-consumer.ts')}';
    import { interactions } from '${at('contracts/interactions/all.ts')}';
    import { clientForTests } from '${at('pacts/recording/client-for-tests.ts')}';
    const pactTest = pactConsumer({ consumer: 'tried' });
    const status = (one) => pactTest(one, (url, id) => clientForTests(url).status(id));
    await Promise.all([${calls}]);
    ${ending}`;
  return [process.execPath, '--input-type=module-typescript', '--eval', code];
}

const one = "status(interactions.statusOf('verified'))";
const two = `${one}, status(interactions.unknownStatus)`;
const never = "pactTest(interactions.statusOf('canceled'), async () => 0).catch(() => {})";

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

  test('writes the same bytes in whatever order tests run', () =>
    inFolder(async (folder) => {
      const file = path.join(folder, pactFileName('tried', 'seek-pass-partner-api'));
      const [a, b] = two.split(', status');
      await recordRun(consumer(two), folder);
      const before = await readFile(file, 'utf8');
      await recordRun(consumer(`status${b}, ${a}`), folder);
      expect(await readFile(file, 'utf8')).toBe(before);
    }));

  test.each([
    ['a test fails', consumer(one, 'process.exitCode = 1;'), /ended with 1; nothing is recorded/],
    ['an interaction failed unnoticed', consumer(`${one}, ${never}`), /that is canceled" began/],
    ['a process died', consumer(one, 'process.kill(process.pid, "SIGKILL");'), /SIGKILL/],
    ['nothing was played', consumer(''), /at least one call of pactTest/],
    ['the program is missing', ['spc-no-such-program'] as [string], /ENOENT/],
  ])('leaves no record of a run where %s', (_, command, says) =>
    inFolder(async (folder) => {
      await recordRun(consumer(one), folder);
      await expect(recordRun(command, folder)).rejects.toThrow(says);
      expect(await readdir(folder)).toEqual(['tried-seek-pass-partner-api.json']);
      const file = path.join(folder, 'tried-seek-pass-partner-api.json');
      await expect(readRecorded(file)).rejects.toThrow(/has no record/);
    }),
  );
});
