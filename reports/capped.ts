/** A text with at most n characters: the end of a longer one is left out and said to be. */
export function capped(text: string, most: number, rest = 'run.json'): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).toWellFormed()} … (the rest, ${text.length - most} characters, in ${rest})`;
}

/** The first n words of a list, and how many more there are. */
export function cappedList(words: readonly string[], most: number, rest = 'run.json'): string {
  if (words.length <= most) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more in ${rest}`;
}
