import { expect, test } from 'vitest';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../check/blocked.ts';
import { Violation } from '../check/violation.ts';
import { retryLimit } from './retry-limit.ts';

test.each([
  [new TransportError('refused', 'no server answers'), 3],
  [new BudgetError('used up'), 3],
  [new Blocked('503', { passing: true }), 3],
  [new DriverError('no person is free'), 20],
  [new Blocked('a precondition was refused'), 1],
  [new Violation('the rule is broken'), 1],
  [new TypeError('a defect of ours'), 1],
])('%s may be tried %i times', (thrown, times) => {
  expect(retryLimit(thrown)).toBe(times);
});
