import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import { htmlText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
import { type Comparison, earlierAlike } from './answer-difference.ts';
import { bodyHtml } from './body.ts';
import { faultPaths } from './fault-paths.ts';

/** What was sent and what came, one exchange after the other. */
export function exchangesHtml(finding: Finding): string {
  const paths = faultPaths(finding);
  const { exchanges } = finding;
  const items = exchanges.map((exchange, place) =>
    exchangeHtml(exchange, paths, earlierAlike(exchanges, place)),
  );
  return `<ol class="exchanges">${items.join('')}</ol>`;
}

function exchangeHtml(
  { step, via, request, response, failure, durationMs }: Exchange,
  paths: readonly string[],
  earlier: Comparison | null,
): string {
  const came =
    response === null
      ? `<b class="nothing">${text(failure ?? 'no answer')}</b>`
      : `<b class="status">${response.status}</b>`;
  const answer =
    response === null
      ? ''
      : `<h4>Answer</h4>${headers(response.headers)}${compared(response.body, earlier)}${bodyHtml(response.body, paths, earlier?.body ?? null)}`;
  return `<li class="exchange">
<p class="call"><span class="step">${text(step)}</span> <span class="tag">${text(via)}</span>
<code><b>${text(request.method)}</b> ${text(request.url)}</code> → ${came} <span class="quiet">${durationMs.toFixed(0)} ms</span></p>
<div class="sides"><div><h4>Request</h4>${headers(request.headers)}${request.body === null ? '<p class="quiet">no body</p>' : bodyHtml(request.body, paths, null)}</div>
<div>${answer}</div></div></li>`;
}

function headers(all: Readonly<Record<string, string>>): string {
  const lines = Object.entries(all).map(([name, value]) => `<b>${text(name)}:</b> ${text(value)}`);
  if (lines.length === 0) return '';
  return `<details class="headers"><summary>${lines.length} ${lines.length === 1 ? 'header' : 'headers'}</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`;
}

function compared(body: string, earlier: Comparison | null): string {
  if (earlier === null) return '';
  const words =
    earlier.body === body
      ? `the same answer as ${earlier.number}`
      : `differs from answer ${earlier.number}, marked`;
  return `<p class="compared">${words}</p>`;
}

function text(raw: string): string {
  return htmlText(plainText(raw));
}
