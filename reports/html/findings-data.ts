import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { areaName } from '../areas.ts';
import { basisInWords } from '../basis-words.ts';
import { clockInWords } from '../evidence.ts';
import { type Markup, withCode } from '../markup.ts';
import { oneLine, plainText } from '../plain-text.ts';
import type { Origin } from '../rerun.ts';
import { verdictWords, worstFirst } from '../verdict-words.ts';
import { findingBody } from './finding-body.ts';

/** What the script of the page shows of a finding before it is opened: text, not HTML. */
export interface FindingRow {
  readonly verdict: string;
  /** The name of the check, which is the address of the finding on the page. */
  readonly check: string;
  readonly area: string;
  readonly type: string;
  readonly rule: string;
  readonly seen: string;
  readonly clock: string;
  readonly title: string;
  /** Beside the type. */
  readonly tags: readonly string[];
  /** What the check said; empty if it passed. */
  readonly said: string;
}

/** What a rule of the table shows when it is pressed. */
interface RuleInWords {
  readonly basis: string;
  /** HTML. */
  readonly says: string;
}

/** One column of the rows: each value once, and for each row the place of its value. */
export interface Column<Value> {
  readonly values: readonly Value[];
  readonly places: readonly number[];
}

/** The rows, column by column: row by row they are three times as much text to unpack. */
export type Columns = { readonly [Key in keyof FindingRow]: Column<FindingRow[Key]> };

/** The list of findings as the script of the page reads it, worst first. */
export interface FindingsList {
  /** What the rules say, by their id. */
  readonly rules: Readonly<Record<string, RuleInWords>>;
  readonly words: typeof verdictWords;
  readonly rows: Columns;
  /** How many rows each piece of the contents belongs to. */
  readonly together: number;
}

/** What some rows show when they are opened. All of it is ten times as long as the list: it is unpacked only then. */
export interface FindingsContents {
  /** HTML that bodies are made of, each piece once: many headers and exchanges are the same in hundreds of findings. */
  readonly pieces: readonly string[];
  /** For each row the places of its pieces. */
  readonly bodies: readonly (readonly number[])[];
}

/** Rows whose contents are unpacked together: fewer of them share less, and make the page larger. */
const TOGETHER = 250;

/** All findings of a run for the script of the page. The contents are made piece by piece, as they are large. */
export function findingsData(
  run: Run,
  origin: Origin,
): { readonly list: FindingsList; readonly contents: Iterable<FindingsContents> } {
  const sorted = run.findings.toSorted((one, other) => rank(one) - rank(other));
  return {
    list: {
      rules: rulesOf(run),
      words: verdictWords,
      rows: inColumns(sorted.map(rowOf)),
      together: TOGETHER,
    },
    contents: contentsOf(run, sorted, origin),
  };
}

function* contentsOf(
  run: Run,
  sorted: readonly Finding[],
  origin: Origin,
): Generator<FindingsContents> {
  for (let first = 0; first < sorted.length; first += TOGETHER) {
    const pieces = new Map<string, number>();
    const placeOf = (piece: Markup): number => {
      const html = String(piece);
      const place = pieces.get(html) ?? pieces.size;
      pieces.set(html, place);
      return place;
    };
    const bodies = sorted
      .slice(first, first + TOGETHER)
      .map((finding) => findingBody(run, finding, origin).map(placeOf));
    yield { pieces: [...pieces.keys()], bodies };
  }
}

function inColumns(rows: readonly FindingRow[]): Columns {
  return {
    verdict: column(rows.map(({ verdict }) => verdict)),
    check: column(rows.map(({ check }) => check)),
    area: column(rows.map(({ area }) => area)),
    type: column(rows.map(({ type }) => type)),
    rule: column(rows.map(({ rule }) => rule)),
    seen: column(rows.map(({ seen }) => seen)),
    clock: column(rows.map(({ clock }) => clock)),
    title: column(rows.map(({ title }) => title)),
    tags: column(rows.map(({ tags }) => tags)),
    said: column(rows.map(({ said }) => said)),
  };
}

function column<Value extends string | readonly string[]>(all: readonly Value[]): Column<Value> {
  const known = new Map<string, number>();
  const values: Value[] = [];
  const places = all.map((value) => {
    const text = JSON.stringify(value);
    const place = known.get(text) ?? values.push(value) - 1;
    known.set(text, place);
    return place;
  });
  return { values, places };
}

function rulesOf({ findings }: Run): FindingsList['rules'] {
  return Object.fromEntries(
    findings.map(({ requirement, basis, rule }) => [
      requirement,
      { basis: basisInWords[basis], says: String(withCode(rule)) },
    ]),
  );
}

function rank({ verdict }: Finding): number {
  return worstFirst.indexOf(verdict);
}

function rowOf(finding: Finding): FindingRow {
  const { requirement, verdict, title, credentialType, variation, message } = finding;
  const known = finding.known === undefined ? null : `known until ${finding.known.until}`;
  const tags = [variation, known, clockInWords(finding)];
  return {
    verdict,
    check: oneLine(finding.check),
    area: areaName(requirement),
    type: credentialType ?? '',
    rule: requirement,
    seen: finding.grade ?? '',
    clock: finding.clock ?? '',
    title: oneLine(title),
    tags: tags.filter((tag) => tag !== null).map(oneLine),
    said: verdict === 'pass' ? '' : plainText(message),
  };
}
