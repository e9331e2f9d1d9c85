import { UNPRINTABLE } from './plain-text.ts';

/**
 * One word of bash, quoted if needed; the shell takes any text in it literally. A word never has a line end
 * or a character that a terminal obeys: those are escapes in `$'…'`.
 */
export function shellQuoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (!needsEscapes(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = word
    .toWellFormed()
    .replace(/['\\]/g, String.raw`\$&`)
    .replace(/##(?=\[|vso\[|teamcity\[)/gi, String.raw`#\x23`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\t', String.raw`\t`)
    .replace(UNPRINTABLE, inBash);
  return `$'${escaped}'`;
}

function needsEscapes(word: string): boolean {
  return /[\n\t]|##/.test(word) || word.search(UNPRINTABLE) >= 0;
}

function inBash(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
