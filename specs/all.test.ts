import { describe, expect, test } from 'vitest';
import type { Capability } from '../contracts/test-control.ts';
import { planChecks } from '../harness/plan/plan.ts';
import { fakeTarget } from '../harness/testing/fake-target.ts';
import { requirements } from '../requirements/all.ts';
import { suite } from './all.ts';
import { contextOf } from './testing/context.ts';

const everything: Capability[] = ['clock', 'people', 'fresh-people', 'app-sign-in', 'accounts'];
const { profile } = contextOf('education', {
  credentialTypes: suite.credentialTypesV2,
  categories: ['licence'],
  replacementKeys: { microcredential: ['full_name', 'issuer_name', 'microcredential_name'] },
  receiver: 'loopback',
  baseUrl: 'http://127.0.0.1:4010',
  secondClient: { clientId: 'second', clientSecret: 'hidden' },
});

const plans = new Map<number, ReturnType<typeof planChecks>>();

/** A plan takes a third of a second of processor time, so that tests read one of two. */
function planned(seed: number) {
  const known = plans.get(seed);
  if (known !== undefined) return known;
  const options = { seed, asOf: '2026-01-01', examples: 1, only: [], types: [] };
  const plan = planChecks(suite, fakeTarget({ capabilities: everything, profile }), options);
  plans.set(seed, plan);
  return plan;
}

test('every planned check has a key of its own', () => {
  const keys = planned(1).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

test('the keys are the same whatever the seed', () => {
  expect(planned(1).map(({ key }) => key)).toEqual(planned(2).map(({ key }) => key));
});

test('no check lies outside a profile that has everything', () => {
  const outside = planned(1).flatMap(({ key, preset }) => (preset === null ? [] : [key]));
  expect(outside).toEqual([]);
});

test('every generated example survives a passage through JSON', () => {
  const drawn = planned(2).filter(({ case: generated }) => generated !== null);
  const examplesOf = drawn.map(({ key, examples }) => ({ key, examples }));
  expect(JSON.parse(JSON.stringify(examplesOf))).toEqual(examplesOf);
});

describe('a check that waits', () => {
  test('needs a clock, so that a target without is not waited for', () => {
    const waiting = planned(1).filter(({ check, examples }) =>
      check.steps(examples[0]).some(({ window }) => window !== null),
    );
    const needs = ({ check }: (typeof waiting)[number]) => [
      ...requirements[check.requirement].needs,
      ...check.needs,
    ];
    const aware = (need: string) => need === 'clock' || need === 'clock-control';
    const unaware = waiting.filter((each) => !needs(each).some(aware));
    expect(waiting.length).toBeGreaterThan(10);
    expect(unaware.map(({ key }) => key)).toEqual([]);
  });
});

describe('a check that a later process may settle', () => {
  const deferrable = planned(1).filter(
    ({ check }) =>
      check.phase === 'timeline' &&
      ![...requirements[check.requirement].needs, ...check.needs].some(
        (need) => need === 'clock-control',
      ),
  );

  test('has values that are plain JSON, as a ledger keeps them', () => {
    for (const { key, examples } of deferrable) {
      expect([key, JSON.parse(JSON.stringify(examples))]).toStrictEqual([key, examples]);
    }
  });

  test('keeps no token from one step to another', () => {
    const texts = deferrable.flatMap(({ key, check, examples }) =>
      check.steps(examples[0]).map(({ act }) => [key, String(act)] as const),
    );
    expect(texts.filter(([, text]) => text.includes('keptTokens'))).toEqual([]);
  });
});

test('every check has steps under names of their own', () => {
  const steps = planned(2).map(({ key, check, examples }) => {
    const names = check.steps(examples[0]).map(({ name }) => name);
    return { key, steps: names.length, names: new Set(names).size };
  });
  expect(steps.filter(({ names, steps }) => names !== steps || steps === 0)).toEqual([]);
});
