import { expect, test } from 'vitest';
import { TransportError } from '../errors/transport-error.ts';
import { pauseBefore, retryAfter } from './repetition.ts';

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

test.each(['refused', 'timeout', 'too-large', 'tls', 'dns', 'protocol'] as const)(
  'does not repeat after a transport failure of kind %s',
  (kind) => {
    expect(pauseBefore(2, new TransportError(kind, ''))).toBeNull();
  },
);

test.each([200, 201, 400, 401, 404, 422, 500])('takes the status %i as final', (status) => {
  expect(pauseBefore(2, { status, headers: {}, body: '' })).toBeNull();
});

test('waits longer before the third attempt than before the second', () => {
  const busy = { status: 503, headers: {}, body: '' };
  expect([pauseBefore(2, busy), pauseBefore(3, busy), pauseBefore(4, busy)]).toEqual([
    200,
    800,
    null,
  ]);
});
