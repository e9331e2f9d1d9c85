import { expect, test } from 'vitest';
import { createMock } from '../../mock/mock.ts';
import type { Target } from '../../targets/target.ts';
import { countMoves } from './moved-clock.ts';

const targetOf = (clock: Target['clock']) => ({ clock }) as Target;

test('what a run has moved the clock by is said', async () => {
  const mock = createMock();
  const clock = {
    now: async () => mock.clock.now(),
    advance: async (seconds: number) => mock.clock.advance(seconds),
  };
  const { target, sentence } = countMoves(targetOf(clock));
  await target.clock?.advance(86_400);
  await target.clock?.advance(86_400);
  expect(sentence()).toContain('on by 48 h');
  expect(mock.clock.now().toISOString()).toBe('2026-01-03T00:00:00.000Z');
});

test('nothing is said of a clock that was not moved, or that there is not', () => {
  expect(countMoves(targetOf(null)).sentence()).toBeNull();
});
