import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedSeed, idSource } from './ids.ts';

const run = { idPrefix: 'spc-', runId: 'r7f3a', seed: 42 };

function three(source: () => string): readonly string[] {
  return [source(), source(), source()];
}

test('an id is prefix, run id and a version 8 UUID', () => {
  for (const id of three(idSource(run, 'any purpose'))) {
    expect(id).toMatch(
      /^spc-r7f3a-[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('the same run and purpose make the same ids again', () => {
  expect(three(idSource(run, 'ADD-001 0'))).toEqual(three(idSource(run, 'ADD-001 0')));
});

test('one source never makes the same id twice', () => {
  expect(new Set(three(idSource(run, 'ADD-001 0'))).size).toBe(3);
});

test.each([
  ['purpose', idSource(run, 'ADD-001 1')],
  ['seed', idSource({ ...run, seed: 43 }, 'ADD-001 0')],
  ['run id', idSource({ ...run, runId: 'r7f3b' }, 'ADD-001 0')],
])('another %s makes other ids, also in their UUID', (_what, other) => {
  const uuid = (id: string) => id.slice(-36);
  const ids = three(idSource(run, 'ADD-001 0')).map(uuid);
  expect(ids).not.toContain(uuid(other()));
});

test('a derived seed is whole, of 31 bits and repeatable', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (seed, purpose) => {
      const derived = derivedSeed(seed, purpose);
      expect(derived).toBe(derivedSeed(seed, purpose));
      expect(derived).toBeGreaterThanOrEqual(0);
      expect(derived).toBeLessThan(2 ** 31);
      expect(Number.isInteger(derived)).toBe(true);
    }),
  );
});

test('purposes and run seeds lead to different derived seeds', () => {
  const derived = [derivedSeed(1, 'a'), derivedSeed(1, 'b'), derivedSeed(2, 'a')];
  expect(new Set(derived).size).toBe(3);
});
