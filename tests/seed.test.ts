import fc from 'fast-check';
import { expect, inject, test } from 'vitest';

test('properties draw from the one seed of the run', () => {
  expect(fc.readConfigureGlobal().seed).toBe(inject('seed'));
});
