import { elementText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
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
export function bodyHtml(text: string, paths: readonly string[], other: string | null): string {
  const short = text.slice(0, mostCharacters);
  const lines = text.length > mostCharacters ? null : jsonLines(text);
  const cut = short === text ? '' : '\n… cut here: run.json has all of it';
  const inside = lines === null ? escaped(short + cut) : prettyHtml(lines, paths, other);
  return `<pre class="body" tabindex="0">${inside}</pre>`;
}

function prettyHtml(lines: readonly JsonLine[], paths: readonly string[], other: string | null) {
  const before = other === null ? null : jsonLines(other);
  const absent = leftOut(lines, paths).map(
    (path) => `<ins class="line absent">${escaped(path)} is not in this body</ins>`,
  );
  // Escaped all at once, which is faster by far: a line of JSON holds no line end.
  const plain = escaped(lines.map(({ text }) => text).join('\n')).split('\n');
  const shown = lines.map(
    (line, place) => markedLine(line, paths, before) ?? plain[place] ?? escaped(line.text),
  );
  return [...absent, ...shown].join('\n');
}

/** A line with what is at fault in it, or differs, marked; null where nothing is. */
function markedLine(
  line: JsonLine,
  paths: readonly string[],
  before: readonly JsonLine[] | null,
): string | null {
  if (isAtFault(line, paths)) return `<mark class="line">${escaped(line.text)}</mark>`;
  if (before === null || before.some(({ text }) => text === line.text)) return null;
  const twin = before.find(({ path }) => path === line.path);
  const [start, middle, end] = differing(line.text, twin?.text ?? '');
  return `${escaped(start)}<mark>${escaped(middle)}</mark>${escaped(end)}`;
}

function escaped(text: string): string {
  return elementText(plainText(text));
}
