import { describe, expect, inject, test } from 'vitest';
import { clientJudges } from '../../clients/judges/all.ts';
import { clientVariants, faultyClients } from './all.ts';
import { conformingClients } from './conforming-clients.ts';
import { deadClients } from './dead-clients.ts';
import { tryClients } from './try-clients.ts';

const minutes = 5 * 60_000;

describe('the clients on trial', () => {
  test('have names of their own', () => {
    const names = clientVariants.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  test('are at least 110 that are faulty and 30 that conform', () => {
    expect(faultyClients.length).toBeGreaterThanOrEqual(110);
    expect(conformingClients.length).toBeGreaterThanOrEqual(30);
  });

  test('break every rule that can be broken from outside', () => {
    const broken = new Set(faultyClients.flatMap(({ breaks }) => breaks));
    const unproved = clientJudges.map(({ rule }) => rule).filter((rule) => !broken.has(rule));
    // Information is not broken.
    expect(unproved).toEqual([
      'CADD-019',
      'CADD-023',
      'CVER-007',
      'CHOOK-005',
      'CSAFE-005',
      'CSAFE-006',
    ]);
  });
});

// All of them take minutes: `spc selftest --full` tries them, and SPC_CLIENTS=all here.
test('clients are reported under their rules and no other', { timeout: minutes }, async () => {
  const { faulty, conforming, dead } = await tryClients(
    inject('seed'),
    process.env.SPC_CLIENTS === 'all',
  );
  expect([...faulty.problems, ...conforming.problems, ...dead.problems]).toEqual([]);
  expect(faulty.total).toBeGreaterThan(10);
  expect(dead.good).toBe(deadClients.length);
});
