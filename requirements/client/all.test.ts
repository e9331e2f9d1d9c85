import { expect, test } from 'vitest';
import { clientAreas, clientRequirements } from './all.ts';
import type { ClientRequirement } from './client-requirement.ts';

const entries: readonly (readonly [string, ClientRequirement])[] =
  Object.entries(clientRequirements);

test('every id is a known area and three digits, numbered from one without gaps', () => {
  for (const prefix of Object.keys(clientAreas)) {
    const numbers = entries.flatMap(([id]) =>
      id.startsWith(`${prefix}-`) ? [Number(id.slice(-3))] : [],
    );
    expect([prefix, ...numbers]).toEqual([prefix, ...numbers.map((_, place) => place + 1)]);
  }
  expect(entries).toHaveLength(106);
});

test('every rule is worded as complete sentences', () => {
  expect(entries.filter(([, { rule }]) => !/^[A-Z`].{10,}\.$/.test(rule))).toEqual([]);
});

test('a milder verdict is stated only if the basis would make it a worse one', () => {
  const useless = entries.filter(([, { basis, atMost }]) => basis === 'A' && atMost === 'warn');
  expect(useless).toEqual([]);
});
