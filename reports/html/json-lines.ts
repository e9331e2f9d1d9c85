/** One line of pretty JSON and the value it belongs to. */
export interface JsonLine {
  /** The keys that lead to the value, joined by dots; array places are numbers; empty for the root. */
  readonly path: string;
  readonly text: string;
}

/** JSON text as pretty lines that know their path; null where it is not JSON. */
export function jsonLines(text: string): JsonLine[] | null {
  try {
    return linesOf(JSON.parse(text), '', '', '');
  } catch {
    return null;
  }
}

function linesOf(value: unknown, path: string, label: string, indent: string): JsonLine[] {
  const entries = entriesOf(value);
  if (entries === null || entries.length === 0) {
    return [{ path, text: `${indent}${label}${JSON.stringify(value)}` }];
  }
  const isArray = Array.isArray(value);
  const children = entries.map(([key, child], place) => {
    const name = isArray ? '' : `${JSON.stringify(key)}: `;
    const lines = linesOf(child, path === '' ? key : `${path}.${key}`, name, `${indent}  `);
    return place < entries.length - 1 ? withComma(lines) : lines;
  });
  return [
    { path, text: `${indent}${label}${isArray ? '[' : '{'}` },
    ...children.flat(),
    { path, text: `${indent}${isArray ? ']' : '}'}` },
  ];
}

function entriesOf(value: unknown): [string, unknown][] | null {
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

function withComma(lines: JsonLine[]): JsonLine[] {
  return lines.map((line, place) =>
    place === lines.length - 1 ? { ...line, text: `${line.text},` } : line,
  );
}
