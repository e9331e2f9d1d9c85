import { expect, test } from 'vitest';
import type { Need } from '../../requirements/requirement.ts';
import { check } from '../check/builder.ts';
import { needsFreshPeople } from './needs-fresh-people.ts';

const needing = (...needs: readonly Need[]) => ({
  check: check('ADD-001', 't')
    .needing(...needs)
    .holds(() => true),
});

test.each(['fresh-people', 'accounts', 'app-sign-in'] as const)(
  'a check that needs %s needs people without a history',
  (need) => {
    expect(needsFreshPeople(needing('people', need))).toBe(true);
  },
);

test('a check that only needs people takes any person', () => {
  expect(needsFreshPeople(needing('people', 'status'))).toBe(false);
});

test('what the rule itself needs counts too', () => {
  const looking = check('LINK-001', 't').holds(() => true);
  expect(needsFreshPeople({ check: looking })).toBe(true);
});
