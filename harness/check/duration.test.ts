import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Duration, seconds, spoken } from './duration.ts';

test.each([
  ['48h', 172_800],
  ['47h59m', 172_740],
  ['90m', 5400],
  ['90s', 90],
  ['0s', 0],
] as const)('%s is a duration of %i seconds', (duration, total) => {
  expect(seconds(duration)).toBe(total);
});

test.each(['1.5h', '-1h', '1e3s', 'h', '', '1h 5m', '5m1h'])(
  '"%s" is refused instead of half understood',
  (text) => {
    expect(() => seconds(text as Duration)).toThrow(
      `expected a duration such as 47h59m, got ${text}`,
    );
  },
);

test.each([
  [172_740, '47 h 59 min'],
  [172_800, '48 h'],
  [59.4, '59 s'],
  [3599.7, '1 h'],
  [3661, '1 h 1 min 1 s'],
  [0, '0 s'],
])('%d seconds are spoken as %s', (total, words) => {
  expect(spoken(total)).toBe(words);
});

test('what is spoken reads back as the same seconds', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (total) => {
      const written = spoken(total).replace('min', 'm').replaceAll(' ', '');
      expect(seconds(written as Duration)).toBe(total);
    }),
  );
});
