/**
 * Text that a target supplied, made safe to print: what would move the cursor, colour the terminal or turn the
 * reading direction is shown as its code point instead. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(unprintable, (character) => `\\u${hex(character)}`);
}

/** Control characters of C0 and C1, and Unicode's bidirectional and line controls. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
