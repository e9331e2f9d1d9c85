import { expect, test } from 'vitest';
import { faultsNamed } from '../../mock/fault-names.ts';
import { callersOf, callsOf } from './calls.ts';

test('a check alone calls what it needs and nothing else', async () => {
  const calls = await callsOf(['AUTH-001', 'STAT-001'], 1);
  expect(Object.keys(calls)).toEqual(['AUTH-001', 'STAT-001']);
  expect(calls['AUTH-001']).toContain('tokens.sign');
  expect(calls['AUTH-001']).not.toContain('statuses.of');
  expect(calls['STAT-001']).toEqual(expect.arrayContaining(['tokens.sign', 'statuses.of']));
});

test('the callers of a fault are the checks that call what it replaces', () => {
  const calls = { one: ['tokens.sign'], other: ['tokens.sign', 'statuses.of'] };
  const [onStatuses] = faultsNamed(['finalized-at-while-incomplete']);
  expect(onStatuses && callersOf(onStatuses, calls)).toEqual(['other']);
  const signs = { apply: () => ({ tokens: { sign: async () => '' } }) };
  expect(callersOf(signs, calls)).toEqual(['one', 'other']);
  expect(callersOf({ apply: () => ({}) }, calls)).toEqual([]);
});
