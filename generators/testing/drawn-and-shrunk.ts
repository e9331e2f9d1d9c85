import fc from 'fast-check';

/** The values of an arbitrary that a property test would see: drawn ones, and up to `shrunk` met while shrinking them. */
export function drawnAndShrunk<Value>(
  arbitrary: fc.Arbitrary<Value>,
  { seed, drawn, shrunk }: { seed: number; drawn: number; shrunk: number },
): readonly Value[] {
  const values = fc.sample(arbitrary, { seed, numRuns: drawn });
  const enough = new Error('enough values were met');
  // Rejecting two of three values makes shrinking take other ways than the shortest one to the smallest value.
  let proposed = 0;
  const walk = fc
    .property(arbitrary, (value) => {
      values.push(value);
      proposed += 1;
      return proposed > 1 && proposed % 3 !== 0;
    })
    // fast-check has no other way to end while it shrinks: it would go on to the smallest value.
    .beforeEach(() => {
      if (proposed >= shrunk) throw enough;
    });
  try {
    fc.check(walk, { seed, numRuns: 1 });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return values;
}
