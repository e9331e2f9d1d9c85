import { expect, test } from 'vitest';
import { leftOutSentence } from './left-out.ts';

test('a run with room for everything says nothing', () => {
  expect(leftOutSentence({ leftOut: [] })).toBeNull();
});

test('what was left out is counted with the next seeds', () => {
  const leftOut = [
    { check: 'ADD-003:education:a', seed: 8 },
    { check: 'ADD-003:education:b', seed: 8 },
    { check: 'ADD-004:education:c', seed: 11 },
  ];
  expect(leftOutSentence({ leftOut })).toBe(
    'The request budget left out 3 variations: --seed 8 comes to 2 of them, the seeds up to 11 to all.',
  );
});
