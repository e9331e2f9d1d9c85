import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { recordRun } from '../pacts/recording/record-run.ts';
import { readRecorded } from '../pacts/recording/recorded-pact.ts';

const root = path.join(import.meta.dirname, '..');
const name = 'example-partner-seek-pass-partner-api.json';
const committed = path.join(root, 'contracts', 'pacts', name);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** Records the example partner's pact again, its tests in the order of this seed. */
async function recordedAnew(seed: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-committed-'));
  const order = [`--sequence.seed=${seed}`, '--sequence.shuffle.tests'];
  const tests = ['run', '--root', root, '--project', 'contracts', '--reporter', 'dot', ...order];
  try {
    await recordRun([process.execPath, vitest, ...tests], folder);
    return await readFile(path.join(folder, name), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the committed pact of the example partner', () => {
  test('holds the 80 interactions that a whole run recorded', async () => {
    expect((await readRecorded(committed)).pact.interactions).toHaveLength(80);
  });

  test('is what its tests record today, in any order', async () => {
    const kept = await readFile(committed, 'utf8');
    const seed = inject('seed');
    expect(await recordedAnew(seed), 'stale: run `npm run pacts`').toBe(kept);
    expect(await recordedAnew(seed + 1), 'the order of tests shows').toBe(kept);
  });
});
