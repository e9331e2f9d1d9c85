import { describe, expect, test } from 'vitest';
import { AuthenticationError } from '../../targets/errors/authentication-error.ts';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../check/blocked.ts';
import { Inconclusive } from '../check/inconclusive.ts';
import { Violation } from '../check/violation.ts';
import { INTERRUPTED, outcomeOf } from './outcome.ts';

test('a violation is a broken rule at its own basis', () => {
  expect(outcomeOf(new Violation('two links'))).toEqual({
    kind: 'broken',
    message: 'two links',
    basis: null,
    remedy: null,
  });
});

test('a weakened violation keeps its basis and its remedy', () => {
  const thrown = new Violation('no time', { basis: 'A', remedy: 'send one' });
  expect(outcomeOf(thrown)).toMatchObject({ basis: 'A', remedy: 'send one' });
});

test('a refused precondition names its rule and its remedy', () => {
  const thrown = new Blocked('refused', { by: 'ADD-001', remedy: 'ask' });
  expect(outcomeOf(thrown)).toEqual({
    kind: 'blocked',
    message: 'refused',
    by: 'ADD-001',
    remedy: 'ask',
  });
});

test('what the target leaves open is only an observation', () => {
  const outcome = outcomeOf(new Inconclusive('an opaque token'));
  expect(outcome).toEqual({ kind: 'observed', message: 'an opaque token' });
});

test('a refused token blocks by the rule of tokens', () => {
  const outcome = outcomeOf(new AuthenticationError('no token', '401'));
  expect(outcome).toEqual({ kind: 'blocked', message: 'no token', by: 'AUTH-001', remedy: null });
});

test.each([
  new TransportError('reset', 'it ended'),
  new BudgetError('it ended'),
  new DriverError('it ended'),
])('a $name blocks and accuses no rule', (thrown) => {
  const outcome = outcomeOf(thrown);
  expect(outcome).toEqual({ kind: 'blocked', message: 'it ended', by: null, remedy: null });
});

describe('anything unforeseen is an error of the suite', () => {
  test('an exception is reported with its place in the code', () => {
    const outcome = outcomeOf(new TypeError('x is not a function'));
    expect(outcome.kind).toBe('error');
    expect(outcome).toHaveProperty(
      'message',
      expect.stringMatching(/^TypeError: x is not a function\n {4}at /),
    );
  });

  test('a thrown value that is not an exception is reported', () => {
    expect(outcomeOf('oh')).toEqual({ kind: 'error', message: 'oh' });
  });
});

describe('an interrupted run', () => {
  const reason = new Error('interrupted');

  test('cuts off what is under way without blame', () => {
    expect(outcomeOf(reason, AbortSignal.abort(reason))).toBe(INTERRUPTED);
  });

  test('excuses no error that another cause brought', () => {
    const outcome = outcomeOf(new TypeError('ours'), AbortSignal.abort(reason));
    expect(outcome.kind).toBe('error');
  });

  test('is nothing that a going run can claim', () => {
    expect(outcomeOf(reason, new AbortController().signal).kind).toBe('error');
    expect(outcomeOf(undefined, new AbortController().signal).kind).toBe('error');
  });
});
