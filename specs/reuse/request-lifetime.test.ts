import { describe, expect, test } from 'vitest';
import { ageOf, begin } from './request-lifetime.ts';

const HOUR = 3600;
const at = (earliest: number, latest = earliest) => ({ earliest, latest });

test('a life begins pending, untouched and without owner', () => {
  expect(begin('link', 'content', at(5))).toEqual({
    link: 'link',
    content: 'content',
    since: at(5),
    touched: at(5),
    owner: null,
    state: 'pending',
  });
});

describe('the age of a request', () => {
  const life = begin('link', 'content', at(0, 10));

  test.each([
    [at(48 * HOUR - 1), 'alive'],
    [at(47 * HOUR, 48 * HOUR), 'unsure'],
    [at(48 * HOUR), 'unsure'],
    [at(48 * HOUR + 10), 'unsure'],
    [at(48 * HOUR + 11), 'expired'],
  ])('at %j is %s', (now, age) => {
    expect(ageOf(life, now)).toBe(age);
  });

  test('is unsure after a repeat, until 48 hours after that', () => {
    const touched = { ...life, touched: at(20 * HOUR) };
    expect(ageOf(touched, at(49 * HOUR))).toBe('unsure');
    expect(ageOf(touched, at(68 * HOUR))).toBe('unsure');
    expect(ageOf(touched, at(68 * HOUR + 1))).toBe('expired');
  });
});
