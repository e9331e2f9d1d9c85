import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { areaName } from '../areas.ts';
import { clockInWords } from '../evidence.ts';
import { joined, type Markup, markup, ownMarkup } from '../markup.ts';
import { verdictWords, worstFirst } from '../verdict-words.ts';
import { findingBody } from './finding-body.ts';

/**
 * The findings as rows, worst first, and their bodies as a JSON block from which a row fills itself when opened.
 *
 * A body is a list of places among the pieces that all bodies are made of: most headers and many exchanges are the
 * same in hundreds of findings.
 */
export function findingRows(run: Run): Markup {
  const sorted = run.findings.toSorted((one, other) => rank(one) - rank(other));
  const rows = sorted.map((finding, place) => row(finding, place));
  const pieces = new Map<string, number>();
  const placeOf = (piece: Markup): number => {
    const html = String(piece);
    const place = pieces.get(html) ?? pieces.size;
    pieces.set(html, place);
    return place;
  };
  const bodies = sorted.map((finding) => findingBody(run, finding).map(placeOf));
  return markup`<div id="findings-list">${joined(rows, '\n')}</div>
<p id="none-shown" hidden>No finding matches these filters. <button type="button" data-do="reset">Show all</button></p>
<script type="application/json" id="bodies">${scriptJson({ pieces: [...pieces.keys()], bodies })}</script>`;
}

/** JSON inside a script element: without `<` no text can end the element or begin a comment in it. */
function scriptJson(value: unknown): Markup {
  return ownMarkup(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function rank({ verdict }: Finding): number {
  return worstFirst.indexOf(verdict);
}

function row(finding: Finding, place: number): Markup {
  const { requirement, verdict, title, credentialType, variation, message } = finding;
  const { mark, one } = verdictWords[verdict];
  const known = finding.known === undefined ? null : `known until ${finding.known.until}`;
  const tags = [credentialType, variation, known, clockInWords(finding)].filter(
    (tag) => tag !== null,
  );
  const said = verdict === 'pass' ? '' : markup`<span class="said">${message}</span>`;
  const data = markup`data-place="${place}" data-verdict="${verdict}" data-area="${areaName(requirement)}" data-type="${credentialType ?? ''}" data-rule="${requirement}" data-seen="${finding.grade ?? ''}" data-clock="${finding.clock ?? ''}"`;
  return markup`<details class="finding v-${verdict}" ${data}><summary><span class="mark" title="${one}"><span aria-hidden="true">${mark}</span><span class="unseen">${one}</span></span> <span class="id">${requirement}</span> <span class="title">${title}${tags.map((tag) => markup` <span class="tag">${tag}</span>`)}${said}</span></summary></details>`;
}
