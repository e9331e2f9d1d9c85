import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

const start = new Date('2026-01-01T12:00:00Z');

test('a still clock goes only when it is moved', () => {
  const clock = createClock(start, 'still');
  expect(clock.now()).toEqual(start);
  expect(clock.advance(90).toISOString()).toBe('2026-01-01T12:01:30.000Z');
  expect(clock.now().toISOString()).toBe('2026-01-01T12:01:30.000Z');
});

test('a scaled clock goes that many times as fast', () => {
  const real = performance.now();
  const clocks = [createClock(start, 'running'), createClock(start, { scaled: 1e6 })] as const;
  // As long as it takes, but bounded: the first of the two moves a millisecond at a time.
  while (clocks[0].now() <= start && performance.now() - real < 5000);
  const [running, scaled] = clocks.map((clock) => clock.now().getTime() - start.getTime());
  expect(running).toBeGreaterThan(0);
  expect(scaled).toBeGreaterThan(1000 * (running ?? 0));
});

test('a scaled clock is moved besides', () => {
  const clock = createClock(start, { scaled: 10 });
  expect(clock.advance(3600).getTime() - start.getTime()).toBeGreaterThanOrEqual(3_600_000);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%s is not a pace', (scaled) => {
  expect(() => createClock(start, { scaled })).toThrow(
    new RangeError(`a clock is scaled by a positive number, not by ${scaled}`),
  );
});

test('no clock goes back', () => {
  expect(() => createClock(start, 'still').advance(-1)).toThrow(
    new RangeError('a clock moves forward only, not by -1 s'),
  );
});
