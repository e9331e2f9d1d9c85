import fc from 'fast-check';

/** What a property test would see of an arbitrary: values drawn, and values met while shrinking from them. */
export function drawnAndShrunk<Value>(
  arbitrary: fc.Arbitrary<Value>,
  { seed, drawn, shrunk }: { seed: number; drawn: number; shrunk: number },
): readonly Value[] {
  const values = fc.sample(arbitrary, { seed, numRuns: drawn });
  // Rejecting two in three of what shrinking proposes leads it down other ways than straight to the smallest.
  let proposed = 0;
  const walk = fc.property(arbitrary, (value) => {
    values.push(value);
    proposed += 1;
    return proposed > 1 && (proposed % 3 !== 0 || proposed > shrunk);
  });
  fc.check(walk, { seed, numRuns: 1 });
  return values;
}
