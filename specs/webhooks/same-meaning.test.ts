import { expect, test } from 'vitest';
import { expectSameMeaning } from './same-meaning.ts';

/** What is thrown, without its stack; null if nothing is. */
function judged(type: string, status: string): object | null {
  try {
    expectSameMeaning(type, status);
    return null;
  } catch (thrown) {
    const { name, message, basis } = thrown as Error & { basis?: string | null };
    return { name, message, basis };
  }
}

test.each([
  ['vwsp_request.verified', 'verified', null],
  ['vwsp_request.canceled', 'canceled', null],
  ['vwsp_request.declined', 'declined', null],
  ['vwsp_request.cancelled', 'canceled', { name: 'Violation', basis: 'A' }],
  ['vwsp_request.canceled', 'cancelled', { name: 'Violation', basis: 'A' }],
  ['vwsp_request.declined', 'canceled', { name: 'Violation', basis: 'A' }],
  ['vwsp_request.verified', 'canceled', { name: 'Violation', basis: null }],
  ['vwsp_request.verified', 'cancelled', { name: 'Violation', basis: null }],
  ['vwsp_request.cancelled', 'verified', { name: 'Violation', basis: null }],
  ['vwsp_request.completed', 'verified', { name: 'Violation', basis: null }],
  ['vwsp_request.canceled', 'incomplete', { name: 'Violation', basis: null }],
  ['vwsp_request.declined', 'incomplete', { name: 'Violation', basis: null }],
  ['vwsp_request.canceled', 'declined', { name: 'Inconclusive' }],
  ['undefined', 'approved', { name: 'Inconclusive' }],
])('an event %s beside the status %s', (type, status, expected) => {
  const message = `the event says ${type}: expected the result to say the same, it says ${status}`;
  expect(judged(type, status)).toEqual(expected && { ...expected, message });
});
