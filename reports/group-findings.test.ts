import { describe, expect, test } from 'vitest';
import { handMadeFinding } from '../results/testing/hand-made.ts';
import { groupFindings, saying } from './group-findings.ts';

const saidOf = (message: string) => saying(handMadeFinding({ message }));

describe('findings that say the same', () => {
  test.each([
    ['id spc-r7-0001: refused', 'id spc-r7-9999: refused'],
    ['got "a \\"b\\" c"', 'got "d"'],
    [
      'content d8a8eb57-0000-4000-8000-000000000000',
      'content 11111111-0000-4000-8000-000000000000',
    ],
    ['POST /add/education.json', 'POST /add/career_history.json'],
  ])('are alike in words but for values: %s', (one, other) => {
    expect(saidOf(one)).toBe(saidOf(other));
  });

  test('differ if another status came', () => {
    expect(saidOf('expected 201, got 422')).not.toBe(saidOf('expected 201, got 500'));
  });

  test('keep the order in which they were found', () => {
    const findings = ['b', 'a', 'b'].map((message) => handMadeFinding({ message }));
    const groups = groupFindings(findings, ({ message }) => message);
    expect(groups.map(({ first, all }) => [first.message, all.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
