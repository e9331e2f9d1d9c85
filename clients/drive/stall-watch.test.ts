import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchStalls } from './stall-watch.ts';

let clock = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets time pass; the timer that is due in it comes late by this much. */
function pass(milliseconds: number, late = 0): void {
  clock += milliseconds + late;
  vi.advanceTimersByTime(milliseconds);
}

test('a machine that has time for us is not late', () => {
  const end = watchStalls();
  for (let n = 0; n < 20; n += 1) pass(50);
  expect(end()).toBe(0);
});

test('the longest delay counts, also if the timer comes in time later', () => {
  const end = watchStalls();
  pass(50, 700);
  pass(50, 1300);
  pass(50);
  expect(end()).toBe(1300);
});

test('a delay counts for those alone that were watching', () => {
  const first = watchStalls();
  pass(50, 900);
  const second = watchStalls();
  pass(50, 200);
  expect([first(), second()]).toEqual([900, 200]);
});

test('a delay that lasts when a watch begins counts for the watches before it', () => {
  const first = watchStalls();
  clock += 950;
  const second = watchStalls();
  pass(50);
  expect([first(), second()]).toEqual([900, 0]);
});

test('a delay that lasts until the end counts, and the end can be asked for again', () => {
  const end = watchStalls();
  clock += 1050;
  expect(end()).toBe(1000);
  const later = watchStalls();
  expect(later()).toBe(0);
});
