import type { Run } from '../results/run.ts';
import type { Verdict } from '../results/verdict.ts';
import { basisInWords } from './basis-words.ts';
import { type BrokenRule, brokenRules, type Cause, variationsOf } from './broken-rules.ts';
import { capped, cappedList } from './capped.ts';
import { seenInWords } from './evidence.ts';
import { markdownBlock, markdownText } from './markdown-text.ts';
import { messageSides } from './message-sides.ts';
import { picturesOf } from './pictures.ts';
import { type Origin, rerunCommand } from './rerun.ts';
import { sourceInWords } from './source-links.ts';
import { verdictWords } from './verdict-words.ts';

/** What the blocks of one verdict may take; the rules behind them have a line each. In characters. */
const ROOM = 22_000;
const CAUSES = 3;
const VARIATIONS = 12;

/** The broken rules of one verdict, a block each that can be closed, as far as there is room. */
export function ruleParts(
  run: Run,
  origin: Origin,
  title: string,
  verdict: Verdict,
  open: boolean,
): string[] {
  const rules = brokenRules(run, verdict);
  if (rules.length === 0) return [];
  const count = rules.reduce((sum, rule) => sum + rule.count, 0);
  let room = ROOM;
  const blocks = rules.map((rule) => block(run, origin, rule, open));
  const inFull = blocks.filter((text) => {
    room -= text.length;
    return room >= 0;
  });
  const others = rules.slice(inFull.length).map((rule) => `- ${heading(rule)}`);
  const rest =
    others.length === 0
      ? []
      : [`The rest, in full in ${markdownText(origin.runFile)}:\n\n${others.join('\n')}`];
  return [`### ${title} (${count})`, ...inFull, ...rest];
}

function heading({ requirement, verdict, count, causes }: BrokenRule): string {
  const times = count === 1 ? '' : ` (${count} checks)`;
  const title = markdownText(capped(causes[0].first.title, 200));
  return `${verdictWords[verdict].mark} <b>${markdownText(requirement)}</b> ${title}${times}`;
}

function block(run: Run, origin: Origin, rule: BrokenRule, open: boolean): string {
  const { causes } = rule;
  const others = causes.length - CAUSES;
  const { smallest, first } = causes[0];
  return [
    `<details${open ? ' open' : ''}><summary>${heading(rule)}</summary>`,
    '',
    ...causes.slice(0, CAUSES).flatMap((cause) => causeLines(cause, origin, causes.length > 1)),
    ...(others > 0 ? [`${others} other ways are in ${markdownText(origin.runFile)}.`, ''] : []),
    ...facts(smallest, first.check, origin),
    '',
    markdownBlock(rerunCommand(run, smallest, origin)),
    '',
    '</details>',
  ].join('\n');
}

/** What was expected and what came, one below the other, then on which variations. */
function causeLines(cause: Cause, { runFile }: Origin, isOneOfMany: boolean): string[] {
  const { smallest, all } = cause;
  const sides = messageSides(smallest.message);
  const said =
    sides === null
      ? capped(smallest.message, 600, runFile)
      : [
          ...(sides.asked === '' ? [] : [`asked     ${capped(sides.asked, 300, runFile)}`]),
          `expected  ${capped(sides.expected, 300, runFile)}`,
          `got       ${capped(sides.got, 600, runFile)}`,
          ...(sides.note === '' ? [] : [capped(sides.note, 300, runFile)]),
        ].join('\n');
  const variations = cappedList(
    variationsOf(cause).map((name) => capped(name, 80, runFile)),
    VARIATIONS,
    runFile,
  );
  const times = isOneOfMany ? `${all.length} of the checks: ` : '';
  const on = variations === '' ? [] : [`- on: ${markdownText(`${times}${variations}`)}`];
  return [markdownBlock(said), '', ...on];
}

function facts(
  finding: Cause['smallest'],
  firstSeen: string,
  { runFile }: Origin,
): readonly string[] {
  const { rule, basis, source, smallest, remedy } = finding;
  const pictures = picturesOf(finding);
  const lines: readonly (readonly [string, string | null])[] = [
    ['rule', `${rule} (${basisInWords[basis]}: ${sourceInWords(source)})`],
    ['seen', seenInWords(finding)],
    ['first seen', firstSeen],
    ['pictures', pictures.length === 0 ? null : cappedList(pictures, 3, runFile)],
    ['smallest case', smallest === null ? null : capped(smallest, 700, runFile)],
    ['next', remedy],
  ];
  return lines.flatMap(([name, value]) =>
    value === null ? [] : [`- ${name}: ${markdownText(capped(value, 900, runFile))}`],
  );
}
