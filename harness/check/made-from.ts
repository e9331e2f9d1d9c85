import type fc from 'fast-check';

/** How the values of an arbitrary are made of those of another. */
export interface Origin {
  readonly from: fc.Arbitrary<unknown>;
  readonly by: (base: unknown) => unknown;
}

const origins = new WeakMap<fc.Arbitrary<unknown>, Origin>();

/**
 * `from.map(by)`. A plan draws `from` once for all checks that share it and their seed.
 *
 * Hundreds of refusals change one payload each in another way. What `by` returns may share parts with its argument.
 */
export function madeFrom<Base, Example>(
  from: fc.Arbitrary<Base>,
  by: (base: Base) => Example,
): fc.Arbitrary<Example> {
  const made = from.map(by);
  origins.set(made, { from, by } as Origin);
  return made;
}

/** What the values of an arbitrary are made of; null if `madeFrom` did not make it. */
export function originOf(arbitrary: fc.Arbitrary<unknown>): Origin | null {
  return origins.get(arbitrary) ?? null;
}
