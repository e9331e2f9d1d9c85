import { expect, test } from 'vitest';
import { secondsBefore } from './time-between.ts';

function during(...steps: readonly string[]) {
  return steps.map((step) => ({
    via: 'http' as const,
    step,
    request: { method: 'GET', url: 'http://127.0.0.1:1/', headers: {}, body: null },
    response: null,
    failure: 'none',
    durationMs: 1,
  }));
}

test('time passes before the first exchange of a later step only', () => {
  const timeline = [
    { step: 'submit', at: 0 },
    { step: 'repeat', at: 172_740 },
    { step: 'late', at: 172_860 },
  ];
  const exchanges = during('submit', 'repeat', 'repeat', 'late');
  expect(secondsBefore(exchanges, timeline)).toEqual([0, 172_740, 0, 120]);
});

test('without a timeline nothing waits, and time never goes back', () => {
  expect(secondsBefore(during('a', 'b'), [])).toEqual([0, 0]);
  const timeline = [
    { step: 'a', at: 60 },
    { step: 'b', at: 0 },
  ];
  expect(secondsBefore(during('a', 'b'), timeline)).toEqual([60, 0]);
});
