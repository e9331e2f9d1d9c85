import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../check/builder.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { planOne } from '../testing/planned-check.ts';
import { narrowedTo } from './replay-path.ts';

const planned = planOne(
  fakeTarget(),
  check('ADD-001', 'holds for small numbers')
    .given(() => fc.nat(1_000_000))
    .holds(() => {}),
  { examples: 5, seed: 3 },
);

test('a place among the examples leads to that very example', () => {
  expect(narrowedTo(planned, '2').examples).toEqual([planned.examples[2]]);
});

test('the path of a shrunk value leads to that value', async () => {
  const arbitrary = fc.nat(1_000_000);
  const failing = fc.asyncProperty(arbitrary, async (example) => example < 1000);
  const { counterexample, counterexamplePath } = await fc.check(failing, { seed: planned.seed });
  expect(narrowedTo(planned, counterexamplePath).examples).toEqual(counterexample);
  expect(counterexample).toEqual([1000]);
});

test('a check without a path stays as it is', () => {
  expect(narrowedTo(planned, null)).toBe(planned);
});
