/**
 * Breaks text into lines of at most `width` columns, at spaces where there are any. Line ends of the text stay; a word
 * longer than a line is cut; a no-break space holds words together and is printed as a space.
 */
export function wrap(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(width, 8)))
    .map((line) => line.replaceAll('\u00a0', ' '));
}

/** Wrapped text with something before its first line and as many spaces before the others. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = columns(first);
  return wrap(text, width - indent).map((line, place) =>
    `${place === 0 ? first : ' '.repeat(indent)}${line}`.trimEnd(),
  );
}

/** Text filled with spaces up to a number of columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=[ \t])/).flatMap((each) => cut(each, width))) {
    if (current !== '' && columns((current + word).trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = '';
    }
    current += word;
  }
  return [...lines, current.trimEnd()];
}

function cut(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.length - 1;
    if (columns(`${parts[last]}${segment}`) > width) parts.push(segment);
    else parts[last] += segment;
  }
  return parts;
}

const graphemes = new Intl.Segmenter('en');
/** What terminals draw two columns wide: emoji, and the scripts that Unicode calls wide. */
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60\u3000-\u303f]/u;

function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  const visible = text.replaceAll(colourCode, '');
  return [...graphemes.segment(visible)].reduce(
    (sum, each) => sum + (wide.test(each.segment) ? 2 : 1),
    0,
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
const colourCode = /\u001b\[\d+m/g;
