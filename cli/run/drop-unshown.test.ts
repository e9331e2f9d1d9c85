import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
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
  for (const name of ['shown.png', 'unshown.png', 'of-another-run.png', 'notes.txt']) {
    await writeFile(join(evidence, name), '');
  }
  await dropUnshown(folder, handMadeRun([finding]), ['evidence/shown.png', 'evidence/unshown.png']);
  expect((await readdir(evidence)).toSorted()).toEqual([
    'notes.txt',
    'of-another-run.png',
    'shown.png',
  ]);
});

test('a run without pictures has none to remove', async () => {
  await expect(dropUnshown('/nowhere', handMadeRun([finding]), [])).resolves.toBeUndefined();
});

test('nothing is removed through a link', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spc-evidence-'));
  await using _ = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere', 'a.png'), '');
  await symlink(join(folder, 'elsewhere'), join(folder, 'evidence'));
  await dropUnshown(folder, handMadeRun([finding]), ['evidence/a.png']);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['a.png']);
});
