import { expect, test } from 'vitest';
import { requirements } from '../requirements/all.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { coverageSentence } from './not-looked-at.ts';

const ids = Object.keys(requirements);
const judging = (names: readonly string[]) =>
  names.map((requirement) => handMadeFinding({ requirement, check: requirement, verdict: 'pass' }));

test('a run that judged every rule covers the catalogue', () => {
  expect(coverageSentence(handMadeRun(judging(ids)))).toBe(
    'v1 and v2 · every rule of the catalogue',
  );
});

test('areas stand for all of their rules, and a rule that could not run is not looked at', () => {
  const seen = ids.filter((id) => !id.startsWith('STAT-') && id !== 'REUSE-003');
  const blocked = handMadeFinding({ requirement: 'REUSE-003', verdict: 'could-not-run' });
  const run = handMadeRun([...judging(seen), blocked]);
  expect(coverageSentence(run)).toBe(
    `v1 and v2 · not covered: ${ids.length - seen.length} of ${ids.length} rules: REUSE-003, STAT`,
  );
});

test('credential types and variations that were left out are named', () => {
  const outside = handMadeFinding({ credentialType: 'education', verdict: 'not-applicable' });
  const run = handMadeRun([...judging(ids), outside], { leftOut: [{ check: 'a', seed: 2 }] });
  expect(coverageSentence(run)).toBe(
    'v1 and v2 · not covered: credential types: education; 1 variation that the request budget left out',
  );
});

test('a run of few rules names those that it looked at', () => {
  const stat = ids.filter((id) => id.startsWith('STAT-'));
  const run = handMadeRun(judging([...stat, 'REUSE-003']));
  expect(coverageSentence(run)).toBe(
    `v1 · covered: ${stat.length + 1} of ${ids.length} rules only: REUSE-003, STAT`,
  );
});
