import type fc from 'fast-check';
import { type Script, scripts } from './scripts.ts';

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A made-up word of two or three syllables, with a capital if the script has them. */
function madeUpWord(arbitrary: typeof fc, { syllables }: Script): fc.Arbitrary<string> {
  return arbitrary
    .array(arbitrary.constantFrom(...syllables), { minLength: 2, maxLength: 3 })
    .map((parts) => capitalised(parts.join('')));
}

/**
 * The name of a person who does not exist: two made-up words in one script, by default mostly Latin.
 *
 * @param plain asks for unaccented Latin letters.
 */
export function personName(arbitrary: typeof fc, plain = false): fc.Arbitrary<string> {
  const [latin, ...others] = Object.values(scripts).map((script) => nameIn(arbitrary, script));
  if (plain) return latin as fc.Arbitrary<string>;
  return arbitrary.oneof(
    { withCrossShrink: true },
    { arbitrary: latin as fc.Arbitrary<string>, weight: 8 },
    ...others,
  );
}

/** The name, in one script, of a person who does not exist. */
export function nameIn(arbitrary: typeof fc, script: Script): fc.Arbitrary<string> {
  const word = madeUpWord(arbitrary, script);
  return arbitrary.tuple(word, word).map(([given, family]) => given + script.space + family);
}

/** An organisation that does not exist, of one of these kinds: `Zorvel University`. */
export function organisationName(
  arbitrary: typeof fc,
  kinds: readonly string[],
): fc.Arbitrary<string> {
  return arbitrary
    .tuple(madeUpWord(arbitrary, scripts.Latin as Script), arbitrary.constantFrom(...kinds))
    .map(([name, kind]) => `${name} ${kind}`);
}
