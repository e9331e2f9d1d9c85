import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Nothing is wrapped narrower than this, in columns. */
const narrowest = 8;

/**
 * Breaks text into lines of at most `width` columns, at spaces if there are any. Line ends and indents of the text stay; a
 * word longer than a line is cut; a no-break space holds words together and is printed as a space.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const room = Math.max(width - indent.length, narrowest);
    return `${indent}${wrapAnsi(line, room, { hard: true })}`.replaceAll('\u00a0', ' ').split('\n');
  });
}

/** Wrapped text with something before its first line and as many spaces before the others. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = stringWidth(first);
  return wrap(text, width - indent).map((line, place) =>
    `${place === 0 ? first : ' '.repeat(indent)}${line}`.trimEnd(),
  );
}

/** The beginning of a text that fits this number of columns, with a mark if that is not all of it. */
export function cutToWidth(text: string, width: number): string {
  const flat = text.replaceAll('\n', ' ');
  if (stringWidth(flat) <= width) return flat;
  const [first = ''] = wrapAnsi(flat, width - 1, { hard: true, wordWrap: false }).split('\n');
  return `${first.trimEnd()}…`;
}

/** Text filled with spaces up to a number of columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
