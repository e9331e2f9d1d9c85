import { describe, expect, inject, test, vi } from 'vitest';
import { everyNth, oneOfEach } from './part-of.ts';

const members = ['a1', 'a2', 'b1', 'a3', 'b2', 'c1', 'a4'];
const kindOf = (member: string) => member.charAt(0);
const turns = [0, 1, 2, 3];

describe.each(['', 'one'])('with SPC_TEST_BREADTH="%s"', (breadth) => {
  test('every third member leaves none out in three turns', () => {
    vi.stubEnv('SPC_TEST_BREADTH', breadth);
    expect(turns.map((turn) => everyNth(members, 3, turn))).toEqual([
      ['a1', 'a3', 'a4'],
      ['a2', 'b2'],
      ['b1', 'c1'],
      ['a1', 'a3', 'a4'],
    ]);
  });

  test('one of each kind is one of every kind in every turn', () => {
    vi.stubEnv('SPC_TEST_BREADTH', breadth);
    expect(turns.map((turn) => oneOfEach(members, kindOf, turn))).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c1'],
      ['b1', 'a3', 'c1'],
      ['b2', 'c1', 'a4'],
    ]);
  });

  test('the turn is that of the seed', () => {
    vi.stubEnv('SPC_TEST_BREADTH', breadth);
    const seed = inject('seed');
    expect(everyNth(members, 3)).toEqual(everyNth(members, 3, seed));
    expect(oneOfEach(members, kindOf)).toEqual(oneOfEach(members, kindOf, seed));
  });
});

test('broad tests leave nothing out', () => {
  vi.stubEnv('SPC_TEST_BREADTH', 'all');
  expect(everyNth(members, 3)).toEqual(members);
  expect(oneOfEach(members, kindOf)).toEqual(members);
});
