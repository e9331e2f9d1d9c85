import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeFrom } from '../check/made-from.ts';
import { createDraw } from './draw.ts';

const payloads = fc.record({ score: fc.nat(1000) });
const above = (more: number) => madeFrom(payloads, (base) => ({ base, above: base.score + more }));

test('what is made from other values has those that fast-check draws for it', () => {
  const drawn = createDraw()(above(1), 7, 5);
  expect(drawn).toEqual(fc.sample(above(1), { seed: 7, numRuns: 5 }));
});

test('arbitraries that are made from one share its values under one seed', () => {
  const draw = createDraw();
  const baseOf = (seed: number, more: number) =>
    (draw(above(more), seed, 1)[0] as { base: unknown }).base;
  expect(baseOf(7, 1)).toBe(baseOf(7, 2));
  expect(baseOf(8, 1)).not.toBe(baseOf(7, 1));
});
