/** The first of these words that a word most likely means: equal but for case and separators, or one letter off. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const bare = letters(word);
  return (
    known.find((candidate) => letters(candidate) === bare) ??
    known.find((candidate) => candidate.length > 3 && isOneEditFrom(letters(candidate), bare))
  );
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/g, '');
}

/** Whether one letter put in, left out, changed or swapped with its neighbour leads from one word to the other. */
function isOneEditFrom(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const swapped = left.length === 2 && left === right.split('').toReversed().join('');
  return swapped || (left.length <= 1 && right.length <= 1);
}
