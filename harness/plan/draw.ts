import fc from 'fast-check';
import { originOf } from '../check/made-from.ts';

/** Draws values from a seed. */
export type Draw = (
  arbitrary: fc.Arbitrary<unknown>,
  seed: number,
  count: number,
) => readonly unknown[];

/** Makes a drawer that draws what several arbitraries are made from once. The values are those of `fc.sample`. */
export function createDraw(): Draw {
  const shared = new Map<fc.Arbitrary<unknown>, Map<string, readonly unknown[]>>();
  return (arbitrary, seed, count) => {
    const origin = originOf(arbitrary);
    if (origin === null) return fc.sample(arbitrary, { seed, numRuns: count });
    const drawn = shared.get(origin.from) ?? new Map<string, readonly unknown[]>();
    shared.set(origin.from, drawn);
    const name = `${seed} ${count}`;
    const bases = drawn.get(name) ?? fc.sample(origin.from, { seed, numRuns: count });
    drawn.set(name, bases);
    return bases.map(origin.by);
  };
}
