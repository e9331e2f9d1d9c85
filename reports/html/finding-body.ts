import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import type { SourceOfRule } from '../../results/source.ts';
import { basisInWords } from '../basis-words.ts';
import { curlOf } from '../curl.ts';
import { seenInWords } from '../evidence.ts';
import { knownInWords } from '../known-failures.ts';
import { elementText, joined, type Markup, markup, withCode } from '../markup.ts';
import { messageSides } from '../message-sides.ts';
import { oneLine } from '../plain-text.ts';
import { type Origin, rerunCommand } from '../rerun.ts';
import { sourceLinks } from '../source-links.ts';
import { bodyHtml } from './body.ts';
import { exchangesHtml } from './exchange.ts';
import { faultPaths } from './fault-paths.ts';
import { timelineHtml } from './timeline.ts';

/**
 * Everything about one finding, shown when its row is opened: pieces of HTML that belong one after the other.
 *
 * They are split into pieces that findings share, so that the page holds each piece once.
 */
export function findingBody(run: Run, finding: Finding, origin: Origin): readonly Markup[] {
  const again = rerunCommand(run, finding, origin);
  return [
    markup`<a class="permalink" href="#${new URLSearchParams({ finding: oneLine(finding.check) }).toString()}">Link to this finding</a>`,
    messageHtml(finding.message),
    ...facts(finding),
    timelineHtml(finding.timeline),
    smallestCase(finding),
    ...evidence(finding),
    markup`<h3>Run it again</h3>${copyable(again)}`,
    ...curl(finding, again),
  ];
}

/** What was expected and what came, one above the other. */
function messageHtml(message: string): Markup {
  const sides = messageSides(message);
  if (sides === null) return markup`<p class="message">${message}</p>`;
  const { asked, expected, got, note } = sides;
  const first = asked === '' ? '' : row('Asked', markup`${asked}`);
  const more = note === '' ? '' : markup`<p>${note}</p>`;
  return markup`<div class="message"><dl>${first}${row('Expected', markup`${expected}`)}<dt>Got</dt><dd class="got">${got}</dd></dl>${more}</div>`;
}

/** What is known of the rule, then what is of this finding: findings of one rule share the first and the last piece. */
function facts(finding: Finding): readonly Markup[] {
  const { rule, basis, source, remedy, blockedBy, path, seed, examples, variation } = finding;
  const ofRule = [row('Rule', withCode(rule)), row('Basis', `${basisInWords[basis]} (${basis})`)];
  const rows: readonly (readonly [string, string | null])[] = [
    ['Payload', variation],
    ['Known', finding.known === undefined ? null : knownInWords(finding.known)],
    ['Next', remedy],
    ['Blocked by', blockedBy],
    ['Seen', seenInWords(finding)],
    ['Values', `seed ${seed}${path === null ? '' : `, path ${path}`}, ${examples} judged`],
  ];
  const shown = rows.filter(([, value]) => value !== null);
  const said = shown.map(([name, value]) => row(name, withCode(value ?? '')));
  return [
    markup`<dl>${ofRule}`,
    markup`${said}`,
    markup`${row('Source', sourceHtml(source))}</dl>`,
  ];
}

/** The source of a rule as HTML: what has an address is a link. */
function sourceHtml(source: SourceOfRule): Markup {
  return joined(sourceLinks(source).map(linkHtml), '; ');
}

function linkHtml({ text, href }: ReturnType<typeof sourceLinks>[number]): Markup {
  return href === null ? markup`${text}` : markup`<a href="${href}" rel="noreferrer">${text}</a>`;
}

function row(name: string, html: Markup | string): Markup {
  return markup`<dt>${name}</dt><dd>${html}</dd>`;
}

function smallestCase(finding: Finding): Markup {
  const { smallest } = finding;
  if (smallest === null) return markup``;
  return markup`<h3>Smallest case that breaks the rule</h3>${bodyHtml(smallest, faultPaths(finding), null)}`;
}

function evidence(finding: Finding): readonly Markup[] {
  const { length } = finding.exchanges;
  if (length === 0) return [markup`<p class="quiet">No exchange with the target was recorded.</p>`];
  const heading = markup`<h3>${length === 1 ? 'The exchange' : `${length} exchanges`}</h3>`;
  return [heading, ...exchangesHtml(finding), notKept(finding)];
}

function isOutline({ outline }: Finding['exchanges'][number]): boolean {
  return outline !== undefined;
}

function notKept({ exchanges }: Finding): Markup {
  if (!exchanges.some(isOutline)) return markup``;
  return markup`<p class="quiet">Headers and bodies of checks that pass are not kept: <code>spc run --evidence all</code> keeps them, and <code>spc replay</code> sends these requests again.</p>`;
}

function curl(finding: Finding, again: string): readonly Markup[] {
  const { exchanges } = finding;
  if (exchanges.length === 0 || exchanges.some(isOutline)) return [];
  const script = curlOf(finding, again);
  const [heading = '', ...calls] = script.split(/(?=\n\n# \d)/);
  return [
    markup`<details class="curl"><summary>The same requests as a curl script</summary><pre class="copyable" tabindex="0">${elementText(heading)}`,
    ...calls.map(elementText),
    markup`</pre></details>`,
  ];
}

function copyable(raw: string): Markup {
  return markup`<pre class="copyable" tabindex="0">${elementText(raw)}</pre>`;
}
