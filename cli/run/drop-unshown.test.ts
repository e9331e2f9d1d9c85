import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Exchange } from '../../results/exchange.ts';
import { handMadeFinding, handMadeRun } from '../../results/testing/hand-made.ts';
import { dropUnshown } from './drop-unshown.ts';

const exchange: Exchange = {
  via: 'browser',
  step: 'visit',
  request: { method: 'OPEN', url: 'http://127.0.0.1/', headers: {}, body: null },
  response: null,
  failure: null,
  durationMs: 1,
  attachment: 'evidence/shown.png',
};
const finding = handMadeFinding({ exchanges: [exchange] });

test('only pictures of this run that no finding shows are removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spc-evidence-'));
  await using _ = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
  const evidence = join(folder, 'evidence');
  await mkdir(evidence);
  for (const name of ['shown.png', 'unshown.png', 'earlier.png', 'notes.txt']) {
    await writeFile(join(evidence, name), '');
  }
  const long = new Date('2025-01-01');
  await utimes(join(evidence, 'earlier.png'), long, long);
  await dropUnshown(folder, handMadeRun([finding]));
  expect((await readdir(evidence)).toSorted()).toEqual(['earlier.png', 'notes.txt', 'shown.png']);
});

test('a run without pictures has none to remove', async () => {
  await expect(dropUnshown('/nowhere', handMadeRun([finding]))).resolves.toBeUndefined();
});
