import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { refusedByCompiler } from './compiles.ts';

const file = 'mock/behaviour/value-at.ts';

test('the changes that the compiler refuses are told from the others', async () => {
  const source = await readFile(file, 'utf8');
  const refused = await refusedByCompiler('.', [
    { id: '1', file, text: source },
    { id: '2', file, text: source.replace('let value = body', 'let value: number = body') },
    { id: '3', file, text: source.replace('return value', 'return undefined') },
    { id: '4', file, text: `import './gone.ts';\n${source}` },
  ]);
  expect([...refused.keys()].toSorted()).toEqual(['2', '4']);
  expect(refused.get('2')).toMatch(/^TS2322: Type 'unknown' is not assignable/);
}, 60_000);
