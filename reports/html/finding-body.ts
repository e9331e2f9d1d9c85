import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { basisInWords } from '../basis-words.ts';
import { curlScript } from '../curl.ts';
import { seenInWords } from '../evidence.ts';
import { elementText, htmlText } from '../html-text.ts';
import { knownInWords } from '../known-failures.ts';
import { plainText } from '../plain-text.ts';
import { rerunCommand } from '../rerun.ts';
import { bodyHtml } from './body.ts';
import { exchangesHtml } from './exchange.ts';
import { faultPaths } from './fault-paths.ts';
import { sourceHtml } from './source.ts';
import { timelineHtml } from './timeline.ts';

/**
 * Everything about one finding, shown when its row is opened: pieces of HTML that belong one after the other.
 *
 * They are cut where findings have the same piece, so that the page can hold it once.
 */
export function findingBody(run: Run, finding: Finding): readonly string[] {
  return [
    `<p class="message">${text(finding.message)}</p>`,
    facts(finding),
    timelineHtml(finding.timeline),
    smallestCase(finding),
    ...evidence(finding),
    `<h3>Run it again</h3>${copyable(rerunCommand(run, finding))}`,
    ...curl(finding),
  ];
}

function facts(finding: Finding): string {
  const { rule, basis, source, remedy, blockedBy, path, seed, examples, variation } = finding;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Rule', rule],
    ['Basis', `${basisInWords[basis]} (${basis})`],
    ['Payload', variation],
    ['Known', finding.known === undefined ? null : knownInWords(finding.known)],
    ['Next', remedy],
    ['Blocked by', blockedBy],
    ['Seen', seenInWords(finding)],
    ['Values', `seed ${seed}${path === null ? '' : `, path ${path}`}, ${examples} judged`],
  ];
  const shown = rows.filter(([, value]) => value !== null);
  const said = shown.map(([name, value]) => row(name, withCode(text(value ?? ''))));
  return `<dl>${[...said, row('Source', sourceHtml(source))].join('')}</dl>`;
}

function row(name: string, html: string): string {
  return `<dt>${name}</dt><dd>${html}</dd>`;
}

/** What the registry writes between backticks, as code. */
function withCode(html: string): string {
  return html.replace(/`([^`]+)`/g, '<code>$1</code>');
}

function smallestCase(finding: Finding): string {
  const { smallest } = finding;
  if (smallest === null) return '';
  return `<h3>Smallest case that breaks the rule</h3>${bodyHtml(smallest, faultPaths(finding), null)}`;
}

function evidence(finding: Finding): readonly string[] {
  const { length } = finding.exchanges;
  if (length === 0) return ['<p class="quiet">No exchange with the target was recorded.</p>'];
  const heading = `<h3>${length === 1 ? 'The exchange' : `${length} exchanges`}</h3>`;
  return [heading, ...exchangesHtml(finding)];
}

function curl({ check, title, exchanges, timeline }: Finding): readonly string[] {
  if (exchanges.length === 0) return [];
  const script = curlScript(`${check}: ${title}`, exchanges, timeline);
  const summary = '<summary>The same requests as a curl script</summary>';
  const [heading, ...calls] = copyable(script).split(/(?=\n\n# \d)/);
  return [`<details class="curl">${summary}${heading}`, ...calls, '</details>'];
}

function copyable(raw: string): string {
  return `<pre class="copyable" tabindex="0">${elementText(plainText(raw))}</pre>`;
}

function text(raw: string): string {
  return htmlText(plainText(raw));
}
