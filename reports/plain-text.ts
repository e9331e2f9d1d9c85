/**
 * Text that a target supplied, made safe to print: what would move the cursor, colour the terminal or turn the
 * reading direction is shown as its code point instead. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  if (ordinary.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(unprintable, (character) => `\\u${hex(character)}`);
}

/** Nearly every text: to find that out takes a tenth of the time that the search below does. */
const ordinary = /^[\n\t\x20-\x7e]*$/;

/** Control characters of C0 and C1, and Unicode's bidirectional and line controls. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
