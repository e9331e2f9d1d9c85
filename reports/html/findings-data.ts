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

/** The list of findings as the script of the page reads it, worst first. */
export interface FindingsList {
  /** What the rules say, by their id. */
  readonly rules: Readonly<Record<string, RuleInWords>>;
  readonly words: typeof verdictWords;
  readonly rows: readonly FindingRow[];
}

/** What the findings show when they are opened. It is unpacked after the list, which is a tenth of it, is shown. */
export interface FindingsContents {
  /** HTML that bodies are made of, each piece once: many headers and exchanges are the same in hundreds of findings. */
  readonly pieces: readonly string[];
  /** For each row the places of its pieces. */
  readonly bodies: readonly (readonly number[])[];
}

/** All findings of a run for the script of the page. */
export function findingsData(
  run: Run,
  origin: Origin,
): { readonly list: FindingsList; readonly contents: FindingsContents } {
  const sorted = run.findings.toSorted((one, other) => rank(one) - rank(other));
  const pieces = new Map<string, number>();
  const placeOf = (piece: Markup): number => {
    const html = String(piece);
    const place = pieces.get(html) ?? pieces.size;
    pieces.set(html, place);
    return place;
  };
  const bodies = sorted.map((finding) => findingBody(run, finding, origin).map(placeOf));
  return {
    list: { rules: rulesOf(run), words: verdictWords, rows: sorted.map(rowOf) },
    contents: { pieces: [...pieces.keys()], bodies },
  };
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
  const tags = [credentialType, variation, known, clockInWords(finding)];
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
