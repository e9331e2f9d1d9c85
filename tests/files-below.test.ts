import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files-below.ts';

test('only folders of the root are taken for generated', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'spc-files-'));
  try {
    const files = [
      'a.ts',
      '.hidden.ts',
      '.github/a.yml',
      'dist/a.js',
      'report/run.json',
      'coverage/a.json',
      'cli/report/render.ts',
      'cli/dist/a.ts',
      'node_modules/a/a.js',
      'examples/node_modules/a/a.js',
    ];
    for (const file of files) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), '');
    }
    expect(filesBelow(root).toSorted()).toEqual(['a.ts', 'cli/dist/a.ts', 'cli/report/render.ts']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
