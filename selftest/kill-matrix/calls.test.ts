import { expect, test } from 'vitest';
import { faultsNamed } from '../../mock/fault-names.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { callersOf, callsOf } from './calls.ts';

test('a check alone calls what it needs and nothing else', async () => {
  const calls = await callsOf(['AUTH-001', 'STAT-001'], 1);
  expect(Object.keys(calls)).toEqual(['AUTH-001', 'STAT-001']);
  expect(calls['AUTH-001']?.called).toContain('tokens.sign');
  expect(calls['AUTH-001']?.called).not.toContain('statuses.of');
  expect(calls['STAT-001']?.called).toEqual(
    expect.arrayContaining(['tokens.sign', 'statuses.of', 'statuses.find']),
  );
});

test('a check differs for the faults that would have answered it otherwise', async () => {
  const { 'AUTH-004': use } = await callsOf(['AUTH-004'], 1);
  expect(use?.differing).toEqual(
    expect.arrayContaining(['token-type-mac', 'expires-in-milliseconds']),
  );
  expect(use?.differing).not.toContain('any-grant-type');
  expect(use?.differing).not.toContain('expired-token-accepted');
});

test('the callers of a fault are the checks that it answers otherwise', () => {
  const calls = {
    one: { called: ['tokens.sign', 'statuses.of'], differing: ['finalized-at-while-incomplete'] },
    other: { called: ['tokens.sign', 'statuses.of'], differing: [] },
  };
  const [onStatuses] = faultsNamed(['finalized-at-while-incomplete']);
  expect(callersOf(onStatuses as Fault, calls)).toEqual(['one']);
});

test('what changes the store is not compared: its callers are all checks that call it', () => {
  const calls = {
    one: { called: ['links.claim'], differing: [] },
    other: { called: ['tokens.sign'], differing: [] },
  };
  const claims = { name: 'claims', apply: () => ({ links: { claim: () => false } }) };
  expect(callersOf(claims, calls)).toEqual(['one']);
  expect(callersOf({ name: 'nothing', apply: () => ({}) }, calls)).toEqual([]);
});
