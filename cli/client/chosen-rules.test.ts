import { expect, test } from 'vitest';
import { chosenRules } from './chosen-rules.ts';

test.each([
  ['ctok-001', ['CTOK-001']],
  ['crepl', ['CREPL-001', 'CREPL-002', 'CREPL-003', 'CREPL-004', 'CREPL-005']],
  ['CLINK-00?', Array.from({ length: 8 }, (_, place) => `CLINK-00${place + 1}`)],
])('%s names rules as it would in a run', (name, expected) => {
  expect(chosenRules([name])).toEqual(expected);
});

test.each([
  ['CTOK-999', 'did you mean'],
  ['REUSE-003', 'a rule for clients such as CTOK-005'],
])('%s is refused with a reason', (name, says) => {
  expect(() => chosenRules([name])).toThrow(says);
});
