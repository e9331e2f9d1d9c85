import { describe, expect, test } from 'vitest';
import { clockArgument, day, listed, moment, timeSpan, wholeNumber } from './arguments.ts';

describe('arguments of options', () => {
  test('are gathered over repetitions and commas', () => {
    expect(listed('c, d,', listed('a,b'))).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each(['0', '11', '1.5', '-3', 'x', ''])('%j is not a number from 1 to 10', (value) => {
    expect(() => wholeNumber(1, 10)(value)).toThrow('Expected a whole number from 1 to 10.');
  });

  test('are days only if the calendar has them', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    expect(() => day('2026-02-29')).toThrow('Expected a day of the calendar, YYYY-MM-DD');
    expect(() => day('1969-12-31')).toThrow('from 1970-01-01 on');
  });

  test.each(['', ' , '])('%j names nothing, and so does not mean all', (value) => {
    expect(() => listed(value, ['a'])).toThrow('Expected at least one name, got none.');
  });

  test('are times that a timer can hold', () => {
    expect([timeSpan('90s'), timeSpan('500h')]).toEqual([90, 1_800_000]);
    expect(() => timeSpan('501h')).toThrow('at most 500h; a number alone is minutes');
  });

  test.each([
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T12:00:00Z', '2026-01-01T12:00:00.000Z'],
    ['2026-01-01T12:00+02:00', '2026-01-01T10:00:00.000Z'],
  ])('%s is a time', (value, time) => {
    expect(moment(value).toISOString()).toBe(time);
  });

  test.each(['', '12', '2026-13-01', '2026-01-01T12:00', 'today'])('%j is not a time', (value) => {
    expect(() => moment(value)).toThrow('Expected a time such as 2026-01-01T12:00:00Z.');
  });
});

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
