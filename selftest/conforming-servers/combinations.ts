import fc from 'fast-check';
import { concerns } from '../independent-server/variants/all.ts';
import type { Variant } from '../independent-server/variants/variant.ts';

/** Sets of variants that one server may have at once, drawn from the seed: of each concern one at most. */
export function combinations(seed: number, count: number): readonly (readonly Variant[])[] {
  const one = concerns.map((concern) => fc.option(fc.constantFrom(...concern), { nil: null }));
  const set = fc
    .tuple(...one)
    .map((chosen) => chosen.filter((variant) => variant !== null))
    .filter(({ length }) => length > 1);
  return fc.sample(set, { seed, numRuns: count });
}
