import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandPatterns } from './expand-patterns.ts';
import { UsageError } from './usage-error.ts';

async function folderWith(...files: readonly string[]) {
  const folder = await mkdtempDisposable(path.join(tmpdir(), 'spc-patterns-'));
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder.path, file)), { recursive: true });
    await writeFile(path.join(folder.path, file), '');
  }
  return folder;
}

describe('patterns that no shell expands', () => {
  test('become the files that match, without what archivers leave beside them', async () => {
    await using folder = await folderWith(
      'b.json',
      'a.json',
      '._a.json',
      '__MACOSX/c.json',
      'd.txt',
    );
    const found = await expandPatterns([`${folder.path}/**/*.json`]);
    expect(found.map((file) => path.relative(folder.path, file))).toEqual(['a.json', 'b.json']);
  });

  test('are names if a file has that name', async () => {
    await using folder = await folderWith('a[1].json');
    const name = path.join(folder.path, 'a[1].json');
    expect(await expandPatterns([name, '-'])).toEqual([name, '-']);
  });

  test('are refused if nothing matches', async () => {
    await using folder = await folderWith();
    await expect(expandPatterns([`${folder.path}/*.json`])).rejects.toThrow(UsageError);
  });
});
