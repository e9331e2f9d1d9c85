import { expect, test } from 'vitest';
import { Blocked } from './blocked.ts';

test('a refused precondition is final by default', () => {
  expect(new Blocked('refused').passing).toBe(false);
  expect(new Blocked('busy', { passing: true }).passing).toBe(true);
});
