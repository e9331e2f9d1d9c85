import { distance } from 'fastest-levenshtein';

/** Every third letter may be wrong; of shorter words than this, none. */
const fewestLetters = 4;

/**
 * The known word that a misspelt one most likely means: equal except for case and separators, else the one with the
 * fewest letters to change, insert or drop. Undefined if none is near.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  const bare = letters(word);
  const near = [...known]
    .map((candidate) => ({ candidate, far: distance(bare, letters(candidate)) }))
    .filter(({ candidate, far }) => far <= mostEdits(letters(candidate)))
    .sort((a, b) => a.far - b.far);
  return near[0]?.candidate;
}

/** The nearest known word as ` (did you mean …?)`, to put behind the wrong one; empty if none is near. */
export function suggest(word: string, known: Iterable<string>): string {
  const near = nearestWord(word, known);
  return near === undefined ? '' : ` (did you mean \`${near}\`?)`;
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/g, '');
}

function mostEdits({ length }: string): number {
  return length < fewestLetters ? 0 : Math.floor(length / 3);
}
