import { curlScript } from '../../reports/curl.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';

/** What a replay tells a person: the exchanges in order, a script, and how often the finding came back. */
export function replayText(finding: Finding, repeated: readonly Finding[]): string {
  const shown = repeated.find((again) => again.verdict === finding.verdict) ?? repeated[0];
  const exchanges = shown?.exchanges ?? [];
  const back = repeated.filter(({ verdict }) => verdict === finding.verdict).length;
  return [
    `${finding.check}  ${finding.verdict} in the run  ${finding.title}`,
    ...(finding.smallest === null ? [] : [`on  ${finding.smallest}`]),
    '',
    ...exchanges.map(exchangeLine),
    '',
    ...(shown === undefined ? [] : [`${shown.verdict}  ${shown.message}`, '']),
    'by hand:',
    '',
    curlScript(`${finding.check}: ${finding.title}`, exchanges),
    `reproduced ${back} of ${repeated.length}`,
    '',
  ].join('\n');
}

function exchangeLine({ step, via, request, response, failure }: Exchange, place: number): string {
  const came = response === null ? (failure ?? 'no answer') : `${response.status} ${response.body}`;
  const line = `${place + 1}. ${step} (${via})  ${request.method} ${request.url}`;
  const body = request.body === null ? [] : [`     ${request.body}`];
  return [line, ...body, `   → ${came}`].join('\n');
}
