import { html } from 'hono/html';
import { applyEdits, format } from 'jsonc-parser';
import { parseJson } from '../../contracts/parse-json.ts';
import type { JournalCall } from '../journal/entry.ts';
import type { PageView } from '../pages/layout.ts';
import { asCurl } from './as-curl.ts';

/** In seconds: without scripts the page is loaded anew so often. */
const REFRESH = 2;

/** The exchanges of a journal, newest first, with what the contract says of each. */
export function journalView(
  calls: readonly JournalCall[],
  only: string,
  isStill: boolean,
): Omit<PageView, 'person'> {
  const filter = `only=${encodeURIComponent(only)}`;
  return {
    heading: 'Journal',
    script: '/__journal/live.js',
    isWide: true,
    ...(isStill ? {} : { reloadsAfter: REFRESH }),
    main: html`<h1>Journal</h1>
<form class="filter" method="get" action="/__journal">
<label for="only">Show only</label>
<input id="only" name="only" value="${only}" placeholder="422, /add/, token-revoked">
${isStill ? html`<input type="hidden" name="still">` : ''}<button>Filter</button>
</form>
<p><span role="status">${calls.length} ${calls.length === 1 ? 'exchange' : 'exchanges'}, newest first</span> ·
${
  isStill
    ? html`<a href="/__journal?${filter}">Go on refreshing</a>`
    : html`<a href="/__journal?still&${filter}">Stop refreshing</a>`
}</p>
<div id="exchanges">${calls.map(exchange)}</div>`,
  };
}

function exchange(call: JournalCall) {
  const { n, method, path, answer, disturbedBy, body, at } = call;
  const status = answer?.status ?? 0;
  const time = new Date(at).toISOString().slice(11, 23);
  const mood = status === 0 || status >= 400 ? 'bad' : 'good';
  return html`<details class="exchange" id="exchange-${n}">
<summary><span class="state ${mood}">${status || 'no answer'}</span> <strong>${method} ${path}</strong>
<span class="aside">${time} UTC${disturbedBy === null ? '' : html` · scene ${disturbedBy}`}</span></summary>
<h2>Verdict of the contract</h2>
${verdict(call)}
<h2>Request</h2>
<pre>${body === '' ? 'no body' : shown(body)}</pre>
<h2>Answer</h2>
<pre>${shown(answer?.body || 'none')}</pre>
<h2>As curl</h2>
<pre id="curl-${n}">${asCurl(call)}</pre>
<p class="tools"><button type="button" class="second" data-copies="curl-${n}">Copy as curl</button>
${body.startsWith('{') ? html`<a href="/__journal/${n}/payload.json">The payload as a file</a>` : ''}</p>
</details>`;
}

/** JSON with a line for each member, its escapes and repeated members as they came; any other text as it is. */
function shown(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2 }));
}

/** What the answer names: the mock has judged the request by the contract. */
function verdict({ answer, disturbedBy }: JournalCall) {
  if (disturbedBy !== null)
    return html`<p>Nothing was judged: the scene decided about the answer.</p>`;
  const problems = problemsIn(answer?.body ?? '');
  if (problems.length === 0) {
    return html`<p>${(answer?.status ?? 0) < 400 ? 'As the contract asks.' : 'Refused without a reason.'}</p>`;
  }
  return html`<ul>${problems.map(({ field, message }) => html`<li><code>${field || 'the body'}</code> ${message}</li>`)}</ul>`;
}

function problemsIn(text: string): readonly { readonly field: string; readonly message: string }[] {
  const { errors, error, error_description: message = '' }: Refusal = Object(parseJson(text));
  if (typeof error === 'string') return [{ field: error, message }];
  return Array.isArray(errors) ? errors : [];
}

/** The two shapes of a refusal: of the API, and of its token endpoint. */
interface Refusal {
  readonly errors?: unknown;
  readonly error?: unknown;
  readonly error_description?: string;
}
