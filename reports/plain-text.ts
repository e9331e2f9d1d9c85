/**
 * Text that a target supplied, made safe to print: what would move the cursor, colour the terminal, turn the reading
 * direction or stand there unseen is shown as its code point instead. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  if (isOrdinary(text)) return text;
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(UNPRINTABLE, codePoint);
}

/** The same on one line: line ends and tabs are shown as a program writes them. */
export function oneLine(text: string): string {
  return plainText(text).replace(/[\n\t]/g, (character) => (character === '\n' ? '\\n' : '\\t'));
}

/** Whether a text is like nearly every other: to find that out takes a tenth of the time that the search below does. */
export function isOrdinary(text: string): boolean {
  return ordinary.test(text);
}

const ordinary = /^[\n\t\x20-\x7e]*$/;

/** Control characters, format characters such as bidirectional marks, zero widths and tags, and what is blank. */
export const UNPRINTABLE =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0e\u{e0100}-\u{e01ef}]/gu;

function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  return point > 0xff_ff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
