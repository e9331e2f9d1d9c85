/** One line of pretty JSON and the value it belongs to. */
export interface JsonLine {
  /** The keys that lead to the value, joined by dots; array places are numbers; empty for the root. */
  readonly path: string;
  readonly text: string;
}

/** Indentation makes 8 MB of 4 KB of brackets: what has more lines, or stands deeper, is shown as it came. */
const MOST_LINES = 2000;
const DEEPEST = 40;

/** JSON text as pretty lines that know their path; null if it is no JSON, or too much of it. */
export function jsonLines(text: string): JsonLine[] | null {
  const lines: JsonLine[] = [];
  try {
    addLines(lines, JSON.parse(text), { path: '', before: '', after: '', indent: '' });
  } catch {
    return null;
  }
  return lines;
}

/** The place of a value, and what its first and last line have around it. */
interface Place {
  readonly path: string;
  /** The key of the value, if it has one. */
  readonly before: string;
  /** The comma, if another value follows. */
  readonly after: string;
  readonly indent: string;
}

function addLines(lines: JsonLine[], value: unknown, { path, before, after, indent }: Place) {
  if (lines.length > MOST_LINES || indent.length > DEEPEST * 2) {
    throw new RangeError('too much to show line by line');
  }
  const entries = entriesOf(value);
  if (entries === null || entries.length === 0) {
    lines.push({ path, text: `${indent}${before}${JSON.stringify(value)}${after}` });
    return;
  }
  const isArray = Array.isArray(value);
  lines.push({ path, text: `${indent}${before}${isArray ? '[' : '{'}` });
  for (const [place, [key, child]] of entries.entries()) {
    addLines(lines, child, {
      path: path === '' ? key : `${path}.${key}`,
      before: isArray ? '' : `${JSON.stringify(key)}: `,
      after: place < entries.length - 1 ? ',' : '',
      indent: `${indent}  `,
    });
  }
  lines.push({ path, text: `${indent}${isArray ? ']' : '}'}${after}` });
}

function entriesOf(value: unknown): [string, unknown][] | null {
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}
