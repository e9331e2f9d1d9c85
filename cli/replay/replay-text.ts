import { curlOf } from '../../reports/curl.ts';
import { duration } from '../../reports/duration.ts';
import { oneLine } from '../../reports/plain-text.ts';
import { secondsBefore } from '../../reports/time-between.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';

/** What a replay prints for a person: the exchanges in order, a script, and how often the finding came back. */
export function replayText(
  finding: Finding,
  repeated: readonly Finding[],
  instead: string,
): string {
  const shown = repeated.find((again) => again.verdict === finding.verdict) ?? repeated[0];
  const exchanges = shown?.exchanges ?? [];
  const back = repeated.filter(({ verdict }) => verdict === finding.verdict).length;
  return [
    oneLine(`${finding.check}  ${finding.verdict} in the run  ${finding.title}`),
    ...(finding.smallest === null ? [] : [oneLine(`on  ${finding.smallest}`)]),
    '',
    ...story(exchanges, shown?.timeline ?? []),
    '',
    ...(shown === undefined ? [] : [`${shown.verdict}  ${oneLine(shown.message)}`, '']),
    'with curl:',
    '',
    ...(shown === undefined ? [] : [curlOf(shown, instead)]),
    `reproduced ${back} of ${repeated.length}`,
    '',
  ].join('\n');
}

/** The exchanges in order, and between them the time that the clock was moved by. */
function story(exchanges: readonly Exchange[], timeline: Finding['timeline']): readonly string[] {
  const pauses = secondsBefore(exchanges, timeline);
  return exchanges.flatMap((exchange, place) => {
    const seconds = pauses[place] ?? 0;
    const line = exchangeLine(exchange, place);
    return seconds === 0 ? [line] : [`   … ${duration(seconds)} later`, line];
  });
}

function exchangeLine({ step, via, request, response, failure }: Exchange, place: number): string {
  const came = response === null ? (failure ?? 'no answer') : `${response.status} ${response.body}`;
  const line = `${place + 1}. ${step} (${via})  ${oneLine(`${request.method} ${request.url}`)}`;
  const body = request.body === null ? [] : [`     ${oneLine(request.body)}`];
  return [line, ...body, `   → ${oneLine(came)}`].join('\n');
}
