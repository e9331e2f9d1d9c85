import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import { outlineOf } from '../../results/outline.ts';

/** What a finding may quote, in UTF-16 units: an answer can be megabytes long, and a report holds thousands of findings. */
const MESSAGE = 4000;
const SMALLEST = 8000;
const LINE = 8000;
/** What the bodies of a whole run may come to. An honest target's need a tenth of it. */
const RUN = 64 * 1024 * 1024;
/** How much is kept of a body once that is used up. */
const REST = 500;

/**
 * Keeps findings within what reports can hold. One for a run.
 *
 * @param evidence what is kept of the exchanges of a check that passed; `none`: of no check any
 */
export function boundEvidence(
  evidence: 'outline' | 'all' | 'none' = 'all',
): (finding: Finding) => Finding {
  let left = RUN;
  const body = (text: string): string => {
    const kept = cut(text, left > 0 ? Number.POSITIVE_INFINITY : REST);
    left -= kept.length;
    return kept;
  };
  const isBrief = ({ verdict }: Finding): boolean => verdict === 'pass' && evidence === 'outline';
  const kept = (finding: Finding): Exchange[] =>
    finding.exchanges.map((exchange) =>
      bounded(isBrief(finding) ? outlineOf(exchange) : exchange, body),
    );
  return (finding) => ({
    ...finding,
    message: cut(finding.message, MESSAGE),
    remedy: finding.remedy === null ? null : cut(finding.remedy, MESSAGE),
    smallest: finding.smallest === null ? null : cut(finding.smallest, SMALLEST),
    exchanges: evidence === 'none' ? [] : kept(finding),
  });
}

function bounded(
  { request, response, failure, ...same }: Exchange,
  body: (text: string) => string,
): Exchange {
  return {
    ...same,
    request: {
      ...request,
      url: cut(request.url, LINE),
      body: request.body === null ? null : body(request.body),
    },
    response: response && {
      ...response,
      headers: Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, cut(value, LINE)]),
      ),
      body: body(response.body),
    },
    failure: failure === null ? null : cut(failure, MESSAGE),
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).toWellFormed()} … (${text.length - most} more characters)`;
}
