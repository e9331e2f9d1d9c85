import { describe, expect, inject, test } from 'vitest';
import { clientJudges } from '../../clients/judges/all.ts';
import { draws, isWhole } from '../../tests/breadth.ts';
import { everyNth } from '../../tests/part-of.ts';
import { clientVariants, faultyClients } from './all.ts';
import { conformingClients } from './conforming-clients.ts';
import { deadClients } from './dead-clients.ts';
import { clientsOnTrial, someVariants, tryClients } from './try-clients.ts';

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

// Every one of them, as `spc selftest --full` tries them, takes minutes: SPC_CLIENTS=all.
test('clients are reported under their rules and no other', { timeout: minutes }, async () => {
  const seed = inject('seed');
  const clients =
    isWhole() || process.env.SPC_CLIENTS === 'all'
      ? clientsOnTrial(seed, process.env.SPC_CLIENTS === 'all')
      : { variants: someVariants(seed, 8), dead: everyNth(deadClients, 4) };
  const { faulty, conforming, dead } = await tryClients(seed, clients);
  expect([...faulty.problems, ...conforming.problems, ...dead.problems]).toEqual([]);
  expect(faulty.total).toBeGreaterThan(draws(3, 10));
  expect(dead.good).toBe(clients.dead.length);
});

test('the self-test takes every client that is dead, and some of the others unless all are wished', () => {
  const usual = clientsOnTrial(7, false);
  expect(usual.dead).toEqual(deadClients);
  expect(usual.variants.length).toBeGreaterThan(15);
  expect(clientsOnTrial(7, true)).toEqual({ variants: clientVariants, dead: deadClients });
});

test('each client comes to be tried with some seed', () => {
  const tried = Array.from({ length: clientVariants.length }, (_, seed) => someVariants(seed, 8));
  expect(new Set(tried.flat())).toEqual(new Set(clientVariants));
});
