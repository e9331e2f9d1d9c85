import type { Exchange } from '../results/exchange.ts';
import type { Run } from '../results/run.ts';
import { areaLines } from './console/area-lines.ts';
import { endingLines, faultLines } from './console/ending.ts';
import { informationLines } from './console/information.ts';
import { knownLines } from './console/known.ts';
import { paintFor } from './console/paint.ts';
import type { Sheet } from './console/sheet.ts';
import { stories } from './console/stories.ts';
import {
  couldNotRunLines,
  outsideLines,
  pendingLines,
  unexercisedLines,
  warningLines,
} from './console/summaries.ts';
import { hanging } from './console/wrap.ts';
import { evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { logText } from './log-text.ts';
import { plainText } from './plain-text.ts';

/**
 * The run for a person at a terminal: the headline, what went wrong, a line per area, failures in full, the rest short.
 *
 * Whatever a target said is printed with its control characters made visible. Commands are never wrapped.
 *
 * @param options `colour` as the terminal and NO_COLOR allow, `width` in columns (at least 60 are used)
 */
export function renderConsole(run: Run, options: { colour: boolean; width: number }): string {
  const sheet: Sheet = {
    run: printable(run),
    paint: paintFor(options.colour),
    width: Math.max(options.width, 60),
  };
  const faults = faultLines(sheet);
  const lines = [
    // Never wrapped: scripts look for it in the first line.
    sheet.paint('bold', headline(run)),
    ...faults,
    ...(faults.length === 0 ? [] : ['']),
    ...evidenceLines(sheet),
    '',
    ...areaLines(sheet),
    ...stories(sheet, 'Errors of the suite itself', 'error'),
    ...stories(sheet, 'Failures', 'fail'),
    ...warningLines(sheet),
    ...knownLines(sheet),
    ...couldNotRunLines(sheet),
    ...pendingLines(sheet),
    ...informationLines(sheet),
    ...unexercisedLines(sheet),
    ...outsideLines(sheet),
    ...endingLines(sheet),
  ];
  return `${logText(lines.join('\n'))}\n`;
}

/** Every text of the run made safe to print; of the exchanges, lines show the names of pictures only. */
function printable(run: Run): Run {
  const findings = run.findings.map((finding) => ({
    ...finding,
    exchanges: finding.exchanges.filter(({ attachment }) => attachment !== undefined).map(bare),
  }));
  return JSON.parse(JSON.stringify({ ...run, findings }), (_, value) =>
    typeof value === 'string' ? plainText(value) : value,
  );
}

function bare(exchange: Exchange): Exchange {
  return { ...exchange, request: { ...exchange.request, body: null }, response: null };
}

/** How what follows was seen, and by which clock. */
function evidenceLines({ run, paint, width }: Sheet): string[] {
  const { seen, time, caution } = evidenceInWords(run);
  const facts: readonly (readonly [string, string | null])[] = [
    ['seen', seen],
    ['time', caution === null ? time : `${time}. ${caution}`],
  ];
  return facts.flatMap(([name, said]) =>
    said === null ? [] : hanging(`  ${paint('dim', name.padEnd(6))}`, said, width),
  );
}
