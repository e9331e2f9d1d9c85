import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../results/run.ts';
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

/** What a run found, apart from when and under which name. */
function verdicts({ findings }: Run) {
  return findings.map(({ check, verdict, message }) => ({ check, verdict, message }));
}

describe('spc client', { timeout: 3 * minute }, () => {
  test.each([
    ['in TypeScript', partner],
    ['in Ruby', ['ruby', path.join(examples, 'ruby-client/main.rb')]],
  ])('lets the example %s pass every scene', async (_, command) => {
    await using place = await workplace();
    const { code, stdout, run } = await judge(place, [], command);
    expect(run.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual(
      [],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('CTOK');
    expect(run.counts['not-exercised']).toBe(2);
  });

  test('finds in a journal what it found when it wrote it, without a secret in it', async () => {
    await using place = await workplace();
    const options = [
      '--journal',
      'journal.jsonl',
      '--scenes',
      'plain',
      'token-revoked',
      '--journeys',
      'submit',
    ];
    const { run } = await judge(place, options, partner);
    const again = await place.start(['client', 'judge', 'journal.jsonl']).ended;
    expect(again.code).toBe(0);
    expect(verdicts(await place.readRun())).toEqual(verdicts(run));
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
  ])('says what is wrong with %j', async (args, says) => {
    await using place = await workplace();
    const { code, stderr } = await place.start(args).ended;
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
