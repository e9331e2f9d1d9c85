import { expect, test } from 'vitest';
import { v2Variants } from '../selftest/v2-variants/all.ts';
import { tryV2Variant } from '../selftest/v2-variants/try.ts';

test.each(v2Variants)('no check fails a server with this difference: $name', async (variant) => {
  expect(await tryV2Variant(variant, 1)).toEqual([]);
});

test('they are at least twenty-five, each with a name of its own', () => {
  const names = v2Variants.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(25);
});
