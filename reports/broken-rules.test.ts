import { expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { brokenRules, variationsOf } from './broken-rules.ts';

const broken = (check: string, message: string, smallest = '{}') =>
  handMadeFinding({ requirement: 'ADD-003', check, verdict: 'fail', message, smallest });

const run = handMadeRun([
  broken(
    'ADD-003:education:a',
    'POST /a.json (id spc-1): expected 4xx, got 201 {"x":1}',
    '{"long":1}',
  ),
  broken('ADD-003:education:b', 'POST /b.json (id spc-2): expected 4xx, got 201 {"y":2}'),
  broken('ADD-003:education:c', 'POST /b.json (id spc-3): expected 4xx, got 500 {}'),
  handMadeFinding({ requirement: 'ADD-004', verdict: 'pass' }),
]);

test('checks that expected the same and got the same status have one cause', () => {
  const [rule] = brokenRules(run, 'fail');
  expect(rule).toMatchObject({ requirement: 'ADD-003', count: 3 });
  expect(rule?.causes.map(({ all }) => all.length)).toEqual([2, 1]);
});

test('a cause shows its smallest value, and which check came first', () => {
  const cause = brokenRules(run, 'fail')[0]?.causes[0];
  expect([cause?.smallest.check, cause?.first.check]).toEqual([
    'ADD-003:education:b',
    'ADD-003:education:a',
  ]);
  expect(variationsOf(cause ?? { all: [] })).toEqual(['education:a', 'education:b']);
});

test('known failures are broken rules of another list', () => {
  const known = { reason: 'a ticket', link: null, until: '2026-12-31' };
  const findings = [handMadeFinding({ verdict: 'fail', known })];
  expect(brokenRules(handMadeRun(findings), 'fail')).toEqual([]);
});
