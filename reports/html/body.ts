import { elementText, joined, type Markup, markup } from '../markup.ts';
import { differing } from './answer-difference.ts';
import { isAtFault, leftOut } from './fault-paths.ts';
import { type JsonLine, jsonLines } from './json-lines.ts';

/** More of one body would make the page slow; `run.json` has the rest. */
const mostCharacters = 20_000;

/**
 * A body as HTML: JSON pretty and line by line, with the fields at fault marked, and what differs from another body.
 *
 * @param paths the fields at fault, as `faultPaths` gives them
 * @param other an earlier body to compare with, or null
 */
export function bodyHtml(text: string, paths: readonly string[], other: string | null): Markup {
  const short = text.slice(0, mostCharacters);
  const lines = text.length > mostCharacters ? null : jsonLines(text);
  const cut = short === text ? '' : '\n… cut here: run.json has all of it';
  const inside = lines === null ? elementText(short + cut) : prettyHtml(lines, paths, other);
  return markup`<pre class="body" tabindex="0">${inside}</pre>`;
}

function prettyHtml(
  lines: readonly JsonLine[],
  paths: readonly string[],
  other: string | null,
): Markup {
  const before = other === null ? null : jsonLines(other);
  const absent = leftOut(lines, paths).map(
    (path) => markup`<ins class="line absent">${path} is not in this body</ins>`,
  );
  return joined([...absent, ...shownLines(lines, (line) => markedLine(line, paths, before))], '\n');
}

/** Each marked line by itself, and the lines between them as one text: escaped together, which is faster by far. */
function shownLines(
  lines: readonly JsonLine[],
  mark: (line: JsonLine) => Markup | null,
): readonly Markup[] {
  const pieces: Markup[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length > 0) pieces.push(elementText(plain.join('\n')));
    plain = [];
  };
  for (const line of lines) {
    const marked = mark(line);
    if (marked === null) plain.push(line.text);
    else {
      flush();
      pieces.push(marked);
    }
  }
  flush();
  return pieces;
}

/** A line in which faults or differences are marked; null if it has none. */
function markedLine(
  line: JsonLine,
  paths: readonly string[],
  before: readonly JsonLine[] | null,
): Markup | null {
  if (isAtFault(line, paths)) return markup`<mark class="line">${elementText(line.text)}</mark>`;
  if (before === null || before.some(({ text }) => text === line.text)) return null;
  const twin = before.find(({ path }) => path === line.path);
  const [start, middle, end] = differing(line.text, twin?.text ?? '');
  return markup`${elementText(start)}<mark>${elementText(middle)}</mark>${elementText(end)}`;
}
