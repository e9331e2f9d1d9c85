import { describe, expect, test } from 'vitest';
import { foldedNearIds, likelyNearIds, unknownNearIds } from './near-ids.ts';

const id = 'spc-r1-0a1b2c3d-4e5f-8a7b-9c0d-1e2f3a4b5c6d';
const all = [...likelyNearIds, ...foldedNearIds];

describe.each([...all, ...unknownNearIds])('ids $name', ({ of }) => {
  test('are two that differ', () => {
    const [one, other] = of(id);
    expect(one).not.toBe(other);
  });

  test('are as unlike those of another id', () => {
    expect(new Set([...of(id), ...of(id.replace('4e5f', '4e6f'))]).size).toBe(4);
  });
});

test('names are unique, as a finding is known by its name', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
