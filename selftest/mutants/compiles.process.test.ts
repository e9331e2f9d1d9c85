import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { refusedByCompiler } from './compiles.ts';

const file = 'mock/behaviour/retention.ts';

const sum = 'submission.submittedAt + retentionPeriod';

test('the changes that the compiler refuses are separated from the others', async () => {
  const source = await readFile(file, 'utf8');
  expect(source).toContain(`return ${sum};`);
  const refused = await refusedByCompiler('.', [
    { id: '1', file, text: source },
    { id: '2', file, text: source.replace(sum, "'never'") },
    { id: '3', file, text: source.replace(sum, 'submission.submittedAt') },
    { id: '4', file, text: `import './gone.ts';\n${source}` },
  ]);
  expect([...refused.keys()].toSorted()).toEqual(['2', '4']);
  expect(refused.get('2')).toMatch(/^TS2322: Type 'string' is not assignable/);
}, 60_000);
