import { expect, test } from 'vitest';
import { TransportError } from '../errors/transport-error.ts';
import { createRetryPolicy, type RetryPolicy, retryAfter } from './retry-policy.ts';

const date = 'Thu, 01 Jan 2026 12:00:00 GMT';

test.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  [
    'a date after the date of the answer',
    { 'retry-after': 'Thu, 01 Jan 2026 12:00:05 GMT', date },
    5000,
  ],
  ['a date that has passed', { 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT', date }, 0],
  ['nonsense', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
])('reads Retry-After given as %s', (_, headers, expected) => {
  expect(retryAfter(headers)).toBe(expected);
});

/** The judge of a target that has answered before. */
function living(): RetryPolicy {
  const repetition = createRetryPolicy();
  repetition.pauseAfter(answer(200), 1, true);
  return repetition;
}

const again = (outcome: Outcome, attempts = 1, harmless = true) =>
  living().pauseAfter(outcome, attempts, harmless);

type Outcome = Parameters<RetryPolicy['pauseAfter']>[0];

const answer = (status: number, headers = {}): Outcome => ({ status, headers, body: '' });
const reset = new TransportError('reset', '');

test.each(['refused', 'timeout', 'too-large', 'tls', 'proxy', 'dns', 'protocol'] as const)(
  'does not repeat after a transport failure of kind %s',
  (kind) => {
    expect(again(new TransportError(kind, ''))).toBeNull();
  },
);

test.each([200, 201, 400, 401, 404, 422, 500])('takes the status %i as final', (status) => {
  expect(again(answer(status))).toBeNull();
});

test('waits longer before the third attempt than before the second, and then as long', () => {
  const pauses = [1, 2, 3, 11, 12].map((attempts) => again(answer(503), attempts));
  expect(pauses).toEqual([200, 800, 800, 800, null]);
});

test('repeats what is not harmless only if it was certainly not processed', () => {
  const outcomes = [answer(429), answer(503), reset];
  expect(outcomes.map((outcome) => again(outcome, 1, false))).toEqual([200, null, null]);
  expect(outcomes.map((outcome) => again(outcome, 1, true))).toEqual([200, 200, 200]);
});

test('gives up sooner on a target that gives nothing but trouble', () => {
  const repetition = living();
  const troubled = Array.from({ length: 60 }, () => repetition.pauseAfter(reset, 3, true));
  expect(troubled.indexOf(null)).toBe(39);
  expect(troubled.slice(39)).toEqual(Array.from({ length: 21 }, () => null));
  expect(repetition.pauseAfter(reset, 2, true)).toBe(800);
  repetition.pauseAfter(answer(200), 1, true);
  expect(repetition.pauseAfter(reset, 3, true)).toBe(800);
});

test('sends three times to a target that never answered', () => {
  const repetition = createRetryPolicy();
  const pauses = [1, 2, 3].map((attempts) => repetition.pauseAfter(answer(429), attempts, true));
  expect(pauses).toEqual([200, 800, null]);
});
