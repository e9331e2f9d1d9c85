import { expect, test } from 'vitest';
import { leftOut } from './skipped-reporter.ts';

test('each reason for leaving tests out is printed once', () => {
  expect(leftOut(['no Ruby', 'no browser', 'no Ruby'])).toEqual([
    '2 tests were left out: no Ruby',
    '1 test was left out: no browser',
  ]);
});

test('a run that left nothing out prints nothing', () => {
  expect(leftOut([])).toEqual([]);
});
