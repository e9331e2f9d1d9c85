import { expect, inject, test } from 'vitest';
import { credentialTypes, credentialTypesV2 } from '../contracts/credentials/all.ts';
import { v2Variants } from '../selftest/v2-variants/all.ts';
import { tryV2Variant } from '../selftest/v2-variants/try.ts';
import { everyNth } from './part-of.ts';

const seed = inject('seed');

/** The type of the second version alone, and one of the others: the variants take turns, and another seed turns them. */
const onTypes = v2Variants.map((variant, place) => ({
  variant,
  types: [
    'universal_credential',
    credentialTypes[(place + seed) % credentialTypes.length]?.name as string,
  ],
}));

// A third of them, and all in CI. The turn is not that of the types, so that each comes to meet each.
test.each(everyNth(onTypes, 3, Math.floor(seed / credentialTypes.length)))(
  'no check fails a server with this difference: $variant.name',
  async ({ variant, types }) => {
    expect(await tryV2Variant(variant, 1, types)).toEqual([]);
  },
);

test('each type comes to be judged with differences in the answers of the second version', () => {
  const tried = onTypes
    .filter(({ variant }) => variant.areas.includes('V2'))
    .flatMap(({ types }) => types);
  expect(new Set(tried)).toEqual(new Set(credentialTypesV2.map(({ name }) => name)));
});

test('they are at least twenty-five, each with a name of its own', () => {
  const names = v2Variants.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(25);
});
