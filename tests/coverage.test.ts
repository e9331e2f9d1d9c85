import { expect, test } from 'vitest';
import { type RequirementId, requirements } from '../requirements/all.ts';
import type { Requirement } from '../requirements/requirement.ts';
import { suite } from '../specs/all.ts';

const rules: readonly (readonly [string, Requirement])[] = Object.entries(requirements);
const checked = new Set<string>(suite.checks.map(({ requirement }) => requirement));

test('every rule has a check or says why not', () => {
  const unexplained = rules.filter(
    ([id, { notBuilt }]) => !checked.has(id) && notBuilt === undefined,
  );
  expect(unexplained.map(([id]) => id)).toEqual([]);
});

test('no rule with a check claims that it has none', () => {
  const both = rules.filter(([id, { notBuilt }]) => checked.has(id) && notBuilt !== undefined);
  expect(both.map(([id]) => id)).toEqual([]);
});

test('every check judges a rule of the registry', () => {
  expect([...checked].filter((id) => !(id in requirements))).toEqual([]);
});

test('checks of one rule differ in their variant', () => {
  const names = suite.checks.map(({ requirement, variant }) => `${requirement}/${variant}`);
  expect(names.length).toBe(new Set(names).size);
});

test('an information rule is never judged to fail', () => {
  const judging = suite.checks.filter(
    ({ requirement, basis }) => basisOf(requirement) === 'I' && basis === null,
  );
  expect(judging.map(({ title }) => title)).toEqual([]);
});

function basisOf(id: RequirementId) {
  return requirements[id].basis;
}
