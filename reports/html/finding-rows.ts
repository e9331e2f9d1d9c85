import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { areaName } from '../areas.ts';
import { clockInWords } from '../evidence.ts';
import { htmlText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
import { verdictWords, worstFirst } from '../verdict-words.ts';
import { embeddedJson } from './embedded-json.ts';
import { findingBody } from './finding-body.ts';

/**
 * The findings as rows, worst first, and their bodies as a JSON block from which a row fills itself when opened.
 *
 * A body is a list of places among the pieces that all bodies are made of: most headers and many exchanges are the
 * same in hundreds of findings.
 */
export function findingRows(run: Run): string {
  const sorted = run.findings.toSorted((one, other) => rank(one) - rank(other));
  const rows = sorted.map((finding, place) => row(finding, place));
  const pieces = new Map<string, number>();
  const placeOf = (piece: string): number => {
    const place = pieces.get(piece) ?? pieces.size;
    pieces.set(piece, place);
    return place;
  };
  const bodies = sorted.map((finding) => findingBody(run, finding).map(placeOf));
  return `<div id="findings-list">${rows.join('\n')}</div>
<p id="none-shown" hidden>No finding matches these filters. <button type="button" data-do="reset">Show all</button></p>
${embeddedJson('bodies', { pieces: [...pieces.keys()], bodies })}`;
}

function rank({ verdict }: Finding): number {
  return worstFirst.indexOf(verdict);
}

function row(finding: Finding, place: number): string {
  const { requirement, verdict, title, credentialType, variation, message } = finding;
  const { mark, one } = verdictWords[verdict];
  const known = finding.known === undefined ? null : `known until ${finding.known.until}`;
  const tags = [credentialType, variation, known, clockInWords(finding)].filter(
    (tag) => tag !== null,
  );
  const said = verdict === 'pass' ? '' : `<span class="said">${text(message)}</span>`;
  const data = `data-place="${place}" data-verdict="${verdict}" data-area="${text(areaName(requirement))}" data-type="${text(credentialType ?? '')}" data-rule="${text(requirement)}" data-seen="${finding.grade ?? ''}" data-clock="${finding.clock ?? ''}"`;
  return `<details class="finding v-${verdict}" ${data}><summary><span class="mark" title="${one}"><span aria-hidden="true">${mark}</span><span class="unseen">${one}</span></span> <span class="id">${text(requirement)}</span> <span class="title">${text(title)}${tags.map((tag) => ` <span class="tag">${text(tag)}</span>`).join('')}${said}</span></summary></details>`;
}

function text(raw: string): string {
  return htmlText(plainText(raw));
}
