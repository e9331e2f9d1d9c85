import { html } from 'hono/html';
import type { JournalCall } from '../journal/entry.ts';
import type { PageView } from '../pages/layout.ts';
import { asCurl } from './as-curl.ts';

/** The exchanges of a journal, newest first, with what the contract says of each. */
export function journalView(calls: readonly JournalCall[], only: string): Omit<PageView, 'person'> {
  return {
    heading: 'Journal',
    main: html`<h1>Journal</h1>
<form method="get" action="/__journal">
<label for="only">Show only</label>
<input id="only" name="only" value="${only}" placeholder="422, /add/, token-revoked">
<button>Filter</button> <a href="/__journal?still&only=${encodeURIComponent(only)}">Stop refreshing</a>
</form>
<p role="status">${calls.length} ${calls.length === 1 ? 'exchange' : 'exchanges'}, newest first</p>
${calls.map(exchange)}`,
  };
}

function exchange(call: JournalCall) {
  const { n, method, path, answer, disturbedBy, body, at } = call;
  const status = answer?.status ?? 0;
  const time = new Date(at).toISOString().slice(11, 23);
  return html`<details class="card" id="exchange-${n}">
<summary><strong>${method} ${path}</strong> <span class="state ${status >= 400 ? 'bad' : 'good'}">${status || 'no answer'}</span>
${time}${disturbedBy === null ? '' : html` · scene ${disturbedBy}`}</summary>
<h2>Verdict of the contract</h2>
${verdict(call)}
<h2>Request</h2>
<pre>${body}</pre>
<h2>Answer</h2>
<pre>${answer?.body ?? 'none'}</pre>
<h2>As curl</h2>
<pre>${asCurl(call)}</pre>
${body.startsWith('{') ? html`<p><a href="/__journal/${n}/payload.json">The payload as a file</a></p>` : ''}
</details>`;
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
  try {
    const { errors } = JSON.parse(text) as { errors?: unknown };
    return Array.isArray(errors) ? errors : [];
  } catch {
    return [];
  }
}
