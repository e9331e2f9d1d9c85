import { expect, test } from 'vitest';
import { mutantsDocument, reassembled, withGroup } from './document.ts';
import { groupTitles } from './groups.ts';
import { bySuiteAlone, bySuiteThenTests, judged } from './judged.ts';
import type { Mutant } from './mutant.ts';

const place = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };

function mutant(replacement: string, status: Mutant['status']): Mutant {
  const found = { operator: 'LogicalOperator', original: 'a || b', killedBy: null };
  const because = status === 'exempt' ? 'nobody asks' : null;
  return { ...found, because, file: 'mock/a.ts', place, replacement, status };
}

const bySuite = [
  mutant('a && b', 'killed'),
  mutant('a', 'slow'),
  mutant('b', 'survived'),
  mutant('true', 'survived'),
  mutant('7', 'invalid'),
  mutant('8', 'exempt'),
];
const group = judged(
  groupTitles.mock,
  'suite, then tests',
  bySuiteThenTests(bySuite, [mutant('b', 'killed')]),
);

test('what the compiler refuses or a comment leaves out does not count, time outs do', () => {
  const page = mutantsDocument([group]);
  expect(page).toContain('| `mock/a.ts` | 4 | 2 | 1 | 1 | 1 | 75.0 % |');
  expect(page).toContain('| **all** | 4 | 2 | 1 | 1 | 1 | 75.0 % |');
});

test('survivors are listed, and what is left out with its reason, in tables that hold', () => {
  const page = mutantsDocument([group]);
  expect(page).toContain('| `mock/a.ts`:3 | `a \\|\\| b` | `true` |\n');
  expect(page).toContain('| `mock/a.ts`:3, `a \\|\\| b` | nobody asks |\n');
});

test('code that the suite never runs does not count on a server without tests of its own', () => {
  const mutants = [mutant('a && b', 'killed'), mutant('b', 'survived'), mutant('a', 'unreached')];
  const page = mutantsDocument([judged(groupTitles.server, 'suite', bySuiteAlone(mutants))]);
  expect(page).toContain('| **all** | 2 | 1 | 1 | 1 | 0 | 50.0 % |');
});

test('a group that is tried alone replaces its part of the page, and no other', () => {
  const server = judged(groupTitles.server, 'suite', bySuiteAlone([mutant('b', 'survived')]));
  const better = judged(groupTitles.server, 'suite', bySuiteAlone([mutant('b', 'killed')]));
  const engine = judged(groupTitles.engine, 'tests', []);
  const page = mutantsDocument([group, server, engine]);
  expect(withGroup(page, better)).toBe(mutantsDocument([group, better, engine]));
  expect(withGroup(mutantsDocument([group]), better)).toBe(mutantsDocument([group, better]));
});

test('the page keeps of an older one its groups, in their order, and nothing else', () => {
  const server = judged(groupTitles.server, 'suite', bySuiteAlone([mutant('b', 'survived')]));
  const [head = '', ofMock = '', ofServer = ''] = mutantsDocument([group, server]).split(
    /(?=^## )/m,
  );
  const older = `${head}An older text.\n\n${ofServer}\n## Survivors still open\n\nNone.\n\n${ofMock}`;
  expect(reassembled(older)).toBe(mutantsDocument([group, server]));
  expect(withGroup(older, group)).toBe(mutantsDocument([group, server]));
});

test('many that are left out for one reason are counted', () => {
  const many = Array.from({ length: 9 }, (_, place) => mutant(`${place}`, 'exempt'));
  const page = mutantsDocument([judged(groupTitles.server, 'suite', bySuiteAlone(many))]);
  expect(page).toContain('| 9 mutants | nobody asks |\n');
});
