import type { Exchange } from '../results/exchange.ts';
import type { Run } from '../results/run.ts';
import { brokenLists } from './broken-list.ts';
import { brokenRules } from './broken-rules.ts';
import { cappedList } from './capped.ts';
import { areaLines, areasInWords } from './console/area-lines.ts';
import { endingLines, faultLines } from './console/ending.ts';
import { informationLine, informationLines } from './console/information.ts';
import { knownLines } from './console/known.ts';
import { paintFor } from './console/paint.ts';
import { FEW, ruleBlocks } from './console/rule-blocks.ts';
import type { Sheet } from './console/sheet.ts';
import {
  couldNotRunLines,
  outsideLines,
  pendingLines,
  unexercisedLines,
} from './console/summaries.ts';
import { hanging } from './console/wrap.ts';
import { evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { logText } from './log-text.ts';
import { coverageSentence } from './not-looked-at.ts';
import { plainText } from './plain-text.ts';
import { type Origin, usualOrigin } from './rerun.ts';

/** How the console is written. */
export interface ConsoleStyle {
  /** As the terminal and the environment allow. */
  readonly colour: boolean;
  /** In columns; at least 60 are used. */
  readonly width: number;
  /** What the commands begin with that it prints. */
  readonly origin?: Origin;
}

/**
 * The run for a person at a terminal: the headline, the broken rules, a line per area, the rest short. If a rule is broken,
 * its block comes first, and what is as it should be is summed up.
 *
 * All text of a target is printed with its control characters made visible. Commands are never wrapped.
 */
export function renderConsole(run: Run, style: ConsoleStyle): string {
  const sheet: Sheet = {
    run: printable(run),
    paint: paintFor(style.colour),
    origin: style.origin ?? usualOrigin,
    width: Math.max(style.width, 60),
  };
  const faults = faultLines(sheet);
  const isBrief = brokenRules(sheet.run, 'fail').length > FEW;
  const broken = [
    ...ruleBlocks(sheet, 'Errors of the suite itself', 'error'),
    ...ruleBlocks(sheet, 'Broken rules', 'fail'),
  ];
  const lines = [
    // Never wrapped: scripts look for it in the first line.
    sheet.paint('bold', headline(run)),
    ...faults,
    ...(faults.length === 0 ? [] : ['']),
    ...brokenListLines(sheet),
    ...broken,
    ...(broken.length === 0 ? [] : ['']),
    ...evidenceLines(sheet, isBrief),
    ...(isBrief ? [] : ['']),
    ...(isBrief ? areasInWords(sheet) : areaLines(sheet, broken.length > 0)),
    // The head lists them, and the reports hold them.
    ...(isBrief
      ? []
      : ruleBlocks(sheet, 'Warnings: assumed rules that this target does not keep', 'warn')),
    ...knownLines(sheet),
    ...couldNotRunLines(sheet),
    ...pendingLines(sheet),
    ...(isBrief ? [] : broken.length > 0 ? informationLine(sheet) : informationLines(sheet)),
    ...unexercisedLines(sheet),
    ...outsideLines(sheet),
    ...endingLines(sheet),
  ];
  return `${logText(lines.join('\n'))}\n`;
}

function brokenListLines(sheet: Sheet): string[] {
  return brokenLists(sheet.run).flatMap(({ title, rules }) =>
    hanging(`${title}: `, cappedList(rules, MOST_LISTED, sheet.origin.runFile), sheet.width),
  );
}

const MOST_LISTED = 40;

/** Every text of the run made safe to print; of the exchanges, lines show the names of pictures only. */
function printable(run: Run): Run {
  const findings = run.findings.map((finding) => ({
    ...finding,
    exchanges: finding.exchanges.filter(({ attachment }) => attachment !== undefined).map(bare),
  }));
  return printableIn({ ...run, findings });
}

/** A value with its texts made safe to print; itself, if they are, as nearly all are. */
function printableIn<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const shown = entries.map(([, each]) => printableIn(each));
  if (entries.every(([, each], place) => each === shown[place])) return value;
  if (Array.isArray(value)) return shown as T;
  return Object.fromEntries(entries.map(([name], place) => [name, shown[place]])) as T;
}

function bare(exchange: Exchange): Exchange {
  return { ...exchange, request: { ...exchange.request, body: null }, response: null };
}

/** How what follows was seen, and by which clock. */
function evidenceLines({ run, paint, width }: Sheet, isBrief: boolean): string[] {
  const { seen, time, caution } = evidenceInWords(run);
  const facts: readonly (readonly [string, string | null])[] = [
    ['seen', isBrief ? null : seen],
    ['time', caution === null || isBrief ? time : `${time}. ${caution}`],
    ['covers', coverageSentence(run)],
  ];
  return facts.flatMap(([name, said]) =>
    said === null ? [] : hanging(`  ${paint('dim', name.padEnd(8))}`, said, width),
  );
}
