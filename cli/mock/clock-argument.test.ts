import { expect, test } from 'vitest';
import { clockArgument } from './clock-argument.ts';

test.each(['running', 'still', 'held'])('%s is a way for a clock to go', (value) => {
  expect(clockArgument(value)).toBe(value);
});

test.each([
  ['scaled=3600', 3600],
  ['scaled=0.5', 0.5],
  ['scaled=1000000', 1_000_000],
])('%s is a pace', (value, scaled) => {
  expect(clockArgument(value)).toEqual({ scaled });
});

test.each([
  '',
  'helt',
  'scaled',
  'scaled=',
  'scaled=0',
  'scaled=-1',
  'scaled=1e9',
  'scaled=1000001',
])('"%s" is refused with what was expected', (value) => {
  expect(() => clockArgument(value)).toThrow(/^Expected running, still, held, or scaled=N/);
});
