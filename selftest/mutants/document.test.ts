import { expect, test } from 'vitest';
import { mutantsDocument } from './document.ts';
import { bySuiteThenTests, judged } from './judged.ts';
import type { Mutant } from './mutant.ts';

const place = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };

function mutant(replacement: string, fate: Mutant['fate']): Mutant {
  const found = { operator: 'LogicalOperator', original: 'a || b', killedBy: null };
  return { ...found, file: 'mock/a.ts', place, replacement, fate };
}

const bySuite = [
  mutant('a && b', 'killed'),
  mutant('a', 'slow'),
  mutant('b', 'survived'),
  mutant('true', 'survived'),
  mutant('7', 'invalid'),
];
const group = judged('The mock', true, bySuiteThenTests(bySuite, [mutant('b', 'killed')]));

test('what the compiler refuses does not count, time outs do', () => {
  const page = mutantsDocument({ judged: [group], explained: new Map(), unexplained: [] });
  expect(page).toContain('| `mock/a.ts` | 4 | 2 | 1 | 1 | 75.0 % |');
  expect(page).toContain('| **all** | 4 | 2 | 1 | 1 | 75.0 % |');
});

test('a survivor stands with its reason, in a table that holds', () => {
  const why = { file: '', line: '', from: '', to: '', because: 'nobody asks' };
  const explained = new Map([[mutant('true', 'survived'), why]]);
  const page = mutantsDocument({
    judged: [group],
    explained,
    unexplained: [mutant('b', 'survived')],
  });
  expect(page).toContain('| `mock/a.ts`:3 | `a \\|\\| b` | `true` | nobody asks |');
  expect(page).toContain('| `mock/a.ts`:3 | `a \\|\\| b` | `b` |\n');
});
