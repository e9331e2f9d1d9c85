import { describe, expect, test } from 'vitest';
import { submissionStatus, submissionStatuses } from './status.ts';

function accepts(finalized_at: unknown): boolean {
  return submissionStatus.safeParse({ id: 'spc-1', status: 'canceled', finalized_at }).success;
}

describe('finalized_at', () => {
  test.each([
    null,
    undefined,
    '2026-01-01T12:00:00Z',
    '2026-01-01T12:00:00.123456Z',
    '2026-01-01T12:00:00+00:00',
  ])('may be %s', (time) => {
    expect(accepts(time)).toBe(true);
  });

  test.each([
    '',
    1767268800,
    '2026-01-01',
    '2026-01-01T12:00Z',
    '2026-01-01T12:00:00',
    '2026-01-01T20:00:00+08:00',
    '2026-02-30T12:00:00Z',
  ])('may not be %s', (time) => {
    expect(accepts(time)).toBe(false);
  });
});

test('a status is one of three, in American spelling', () => {
  const one = { id: 'spc-1', status: 'cancelled' };
  expect(submissionStatus.safeParse(one).error?.issues[0]?.path).toEqual(['status']);
});

test('many statuses are listed under credentials', () => {
  const credentials = [{ id: 'spc-1', status: 'incomplete', finalized_at: null, more: 1 }];
  expect(submissionStatuses.parse({ credentials }).credentials).toEqual(credentials);
});
