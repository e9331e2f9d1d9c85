import fc from 'fast-check';
import { variants } from './all.ts';
import type { Variant } from './variant.ts';

/**
 * Sets of variants that one server may have at once, drawn from the seed.
 *
 * Two that change the same function of the mock stack up, but for those that say the same thing in two ways: of each
 * such family a set has one at most.
 */
export function combinations(seed: number, count: number): readonly (readonly string[])[] {
  const drawn = fc.subarray([...variants], { minLength: 2, maxLength: 9 }).map(oneOfEachFamily);
  return fc.sample(drawn, { seed, numRuns: count });
}

const families: readonly RegExp[] = [
  /content type|charset/,
  /^(gzip|brotli)$/,
  /JSON|ampersands|extra fields/,
  /now and then/,
  /for 422$/,
  /^errors/,
  /contents$/,
  /^finalized_at/,
  /^(parameters|extra parameters|every byte)/,
];

function oneOfEachFamily(chosen: readonly Variant[]): readonly string[] {
  const names = chosen.map(({ name }) => name);
  return names.filter((name, place) => {
    const family = families.find((each) => each.test(name));
    return family === undefined || names.findIndex((other) => family.test(other)) === place;
  });
}
