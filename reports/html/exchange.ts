import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import { htmlText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
import { type Comparison, earlierAlike } from './answer-difference.ts';
import { bodyHtml } from './body.ts';
import { faultPaths } from './fault-paths.ts';
import { headersHtml } from './headers.ts';

/** What was sent and what came, one exchange after the other, in pieces. */
export function exchangesHtml(finding: Finding): readonly string[] {
  const paths = faultPaths(finding);
  const { exchanges } = finding;
  const items = exchanges.flatMap((exchange, place) =>
    exchangeHtml(exchange, paths, earlierAlike(exchanges, place)),
  );
  return ['<ol class="exchanges">', ...items, '</ol>'];
}

function exchangeHtml(
  { step, via, request, response, failure, durationMs, attachment }: Exchange,
  paths: readonly string[],
  earlier: Comparison | null,
): readonly string[] {
  const heads = via === 'browser' ? ['Person, pages', 'Page'] : ['Request', 'Answer'];
  const came =
    response === null
      ? `<b class="nothing">${text(failure ?? 'no answer')}</b>`
      : `<b class="status">${response.status}</b>`;
  const answer =
    response === null
      ? []
      : [
          `<h4>${heads[1]}</h4>${headersHtml(response.headers)}${compared(response.body, earlier)}`,
          bodyHtml(response.body, paths, earlier?.body ?? null),
        ];
  return [
    `<li class="exchange">
<p class="call"><span class="step">${text(step)}</span> <span class="tag">${text(via)}</span>
<code><b>${text(request.method)}</b> ${text(request.url)}</code> → ${came} <span class="quiet">${durationMs.toFixed(0)} ms</span></p>`,
    `<div class="sides"><div><h4>${heads[0]}</h4>${headersHtml(request.headers)}`,
    request.body === null ? '<p class="quiet">no body</p>' : bodyHtml(request.body, paths, null),
    `${picture(attachment)}</div><div>`,
    ...answer,
    '</div></div></li>',
  ];
}

/** Pictures lie beside the report, which stays one file without them. */
function picture(file: string | undefined): string {
  if (file === undefined) return '';
  const place = text(file);
  return `<a class="picture" href="${place}"><img src="${place}" alt="Picture of the page: ${place}" loading="lazy"></a>`;
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
