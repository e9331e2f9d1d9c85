import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { onOneLine } from './explanation.ts';
import { explanations } from './explanations.ts';

test('every explained survivor still stands in its module', async () => {
  const gone: string[] = [];
  for (const { file, line, from } of explanations) {
    const source = await readFile(file, 'utf8');
    const lines = source.split('\n').map((each) => each.trim());
    if (!lines.includes(line) || !onOneLine(source).includes(from)) gone.push(`${file}: ${line}`);
  }
  expect(gone).toEqual([]);
});
