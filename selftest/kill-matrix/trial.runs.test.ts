import { expect, test } from 'vitest';
import { faults } from '../../mock/faults/all.ts';
import { tryFault } from './trial.ts';

test.each([2, 3, 4, 5])('another order of a list shows with the seed %i', async (seed) => {
  const backwards = faults.filter(({ name }) => name === 'majors-in-another-order');
  const trials = await Promise.all(backwards.map((fault) => tryFault(fault, seed, 'rules')));
  expect(trials.map(({ missed }) => missed)).toEqual([[]]);
});
