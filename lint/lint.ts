import { formatPath } from '../contracts/json-path.ts';
import type { Range } from './element-ranges.ts';
import type { LintFinding, Misfit } from './finding.ts';
import { judge } from './judge.ts';
import { lineColumns } from './line-column.ts';
import { locate } from './locate.ts';
import { type Payloads, readPayloads } from './read-payloads.ts';
import { type SeenIds, seenBefore } from './repeated-ids.ts';
import { type RepeatedKey, repeatedKeys } from './repeated-keys.ts';
import { idOf } from './shape.ts';
import { writtenNumbers } from './written-number.ts';

/** A text with payloads of a partner. */
export interface Source {
  /** The name of the source in findings, such as its file name. */
  readonly name: string;
  readonly text: string;
}

/** A source that could not be judged, and the place at which it stops being JSON. */
export interface Unreadable {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What was found in some sources. */
export interface LintResult {
  readonly payloads: number;
  /** In the order of the sources and, inside each, of its lines. */
  readonly findings: readonly LintFinding[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Judges the payloads of some sources by the contract and by the advice of the pages, of both versions.
 *
 * A source is JSON, one payload or a list of them, or JSON lines. Ids are compared across all sources.
 *
 * @param type the name of a credential type, for payloads that do not say theirs
 */
export function lint(sources: readonly Source[], type?: string): LintResult {
  const seen: SeenIds = new Map();
  const linted = sources
    .filter(({ text }) => !isEmptyList(text) && (sources.length === 1 || !isEmpty(text)))
    .map((source) => lintShallow(source, type, seen));
  return {
    payloads: linted.reduce((sum, one) => sum + one.payloads, 0),
    findings: linted.flatMap(({ findings }) => findings),
    unreadable: linted.flatMap(({ unreadable }) => unreadable),
  };
}

/** An export of nothing says so: one file for each day has empty ones. */
function isEmptyList(text: string): boolean {
  return /^\uFEFF?\s*\[\s*\]\s*$/.test(text);
}

/** Among others, JSON lines of nothing. Alone, more likely an export that failed. */
function isEmpty(text: string): boolean {
  return /^\uFEFF?\s*$/.test(text);
}

/** JSON that is deeper than any payload exhausts the stack of the parser that finds places. */
function lintShallow(source: Source, type: string | undefined, seen: SeenIds): LintResult {
  try {
    return lintOne(source, type, seen);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unreadable(source.name, source.text, 0, 'it is nested too deeply for a payload');
  }
}

function lintOne({ name, text: raw }: Source, type: string | undefined, seen: SeenIds): LintResult {
  const text = raw.replace(/^\uFEFF/, '');
  const read = readPayloads(text);
  if ('offset' in read) return unreadable(name, text, read.offset, read.message);
  const judged = read.values.map((value, index) => {
    const { start, end } = rangeOf(text, read, index);
    const own = text.slice(start, end);
    const misfits = [
      ...judge(value, type, writtenNumbers(own)),
      ...seenBefore(value, { file: name, index }, seen),
    ];
    return { index, misfits, repeated: repeatedKeys(own), id: idIn(value) };
  });
  const faulty = judged.filter((one) => one.misfits.length + one.repeated.length > 0);
  const findings = placed(name, text, read, faulty);
  return { payloads: read.values.length, findings, unreadable: [] };
}

interface JudgedPayload {
  readonly index: number;
  readonly misfits: readonly Misfit[];
  readonly repeated: readonly RepeatedKey[];
  readonly id: string | null;
}

function placed(file: string, text: string, read: Payloads, faulty: readonly JudgedPayload[]) {
  if (faulty.length === 0) return [];
  const lineColumn = lineColumns(text);
  return faulty.flatMap(({ index, misfits, repeated, id }): LintFinding[] => {
    const { start, end } = rangeOf(text, read, index);
    const paths = misfits.map(({ path }) => path);
    const offsets = locate(text.slice(start, end), paths);
    const all = [
      ...misfits.map((misfit, place) => ({ misfit, offset: offsets[place] ?? 0 })),
      ...repeated,
    ];
    const findings = all.map(({ misfit: { path, ...misfit }, offset }) => ({
      file,
      ...lineColumn(start + offset),
      payload: index + 1,
      id,
      path: formatPath(path),
      ...misfit,
    }));
    return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  });
}

function rangeOf(text: string, read: Payloads, index: number): Range {
  return read.ranges()[index] ?? { start: 0, end: text.length };
}

function unreadable(file: string, text: string, offset: number, message: string): LintResult {
  const { line, column } = lineColumns(text)(offset);
  return { payloads: 0, findings: [], unreadable: [{ file, line, column, message }] };
}

function idIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null
    ? idOf(value as Record<string, unknown>)
    : null;
}
