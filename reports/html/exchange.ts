import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import { type Markup, markup } from '../markup.ts';
import { type Comparison, earlierAlike } from './answer-difference.ts';
import { bodyHtml } from './body.ts';
import { faultPaths } from './fault-paths.ts';
import { headersHtml } from './headers.ts';

/** What was sent and what came, one exchange after the other, in pieces. */
export function exchangesHtml(finding: Finding): readonly Markup[] {
  const paths = faultPaths(finding);
  const { exchanges } = finding;
  const items = exchanges.flatMap((exchange, place) =>
    exchangeHtml(exchange, paths, earlierAlike(exchanges, place)),
  );
  return [markup`<ol class="exchanges">`, ...items, markup`</ol>`];
}

function exchangeHtml(
  { step, via, request, response, failure, durationMs, attachment, outline }: Exchange,
  paths: readonly string[],
  earlier: Comparison | null,
): readonly Markup[] {
  const [sent, answered] = via === 'browser' ? ['Person, pages', 'Page'] : ['Request', 'Answer'];
  const came =
    response === null
      ? markup`<b class="nothing">${failure ?? 'no answer'}</b>`
      : markup`<b class="status">${response.status}</b>`;
  const line = markup`<p class="call"><span class="step">${step}</span> <span class="tag">${via}</span>
<code><b>${request.method}</b> ${request.url}</code> → ${came}`;
  const took = markup` <span class="quiet">${durationMs.toFixed(0)} ms</span></p>`;
  if (outline !== undefined) {
    const id = outline.id === null ? '' : markup` <code class="quiet">${outline.id}</code>`;
    return [markup`<li class="exchange">${line}`, markup`${id}${took}${picture(attachment)}</li>`];
  }
  const answer =
    response === null
      ? []
      : [
          markup`<h4>${answered}</h4>${headersHtml(response.headers)}${compared(response.body, earlier)}`,
          bodyHtml(response.body, paths, earlier?.body ?? null),
        ];
  return [
    markup`<li class="exchange">${line}`,
    took,
    markup`<div class="sides"><div><h4>${sent}</h4>${headersHtml(request.headers)}`,
    request.body === null
      ? markup`<p class="quiet">no body</p>`
      : bodyHtml(request.body, paths, null),
    markup`${picture(attachment)}</div><div>`,
    ...answer,
    markup`</div></div></li>`,
  ];
}

/** Pictures lie beside the report, which stays one file without them. */
function picture(file: string | undefined): Markup {
  if (file === undefined) return markup``;
  return markup`<a class="picture" href="${file}"><img src="${file}" alt="Picture of the page: ${file}" loading="lazy"></a>`;
}

function compared(body: string, earlier: Comparison | null): Markup {
  if (earlier === null) return markup``;
  const words =
    earlier.body === body
      ? `the same answer as ${earlier.number}`
      : `differs from answer ${earlier.number}, marked`;
  return markup`<p class="compared">${words}</p>`;
}
