import type { Finding } from '../../results/finding.ts';
import type { Verdict } from '../../results/verdict.ts';
import { basisInWords } from '../basis-words.ts';
import { type BrokenRule, brokenRules, type Cause, variationsOf } from '../broken-rules.ts';
import { capped, cappedList } from '../capped.ts';
import { seenInWords } from '../evidence.ts';
import { messageSides } from '../message-sides.ts';
import { picturesOf } from '../pictures.ts';
import { rerunCommand } from '../rerun.ts';
import { sourceInWords } from '../source-links.ts';
import { inVerdict, mark } from './paint.ts';
import { type Sheet, titled } from './sheet.ts';
import { cutToWidth, hanging, wrap } from './wrap.ts';

/** The number of rules that have a block each; every other has a line. */
const IN_FULL = 12;
/** Up to this number of broken rules, there is room for all details of each. */
export const FEW = 2;
const CAUSES = 3;
const VARIATIONS = 3;
/** Of what a target answered; more says no more to a person at a terminal. */
const CHARACTERS = 160;

/**
 * The rules that are broken, a block each: how many checks show it, what was expected and what came, on which variations,
 * and the command that shows the smallest case again.
 */
export function ruleBlocks(sheet: Sheet, title: string, verdict: Verdict): string[] {
  const rules = brokenRules(sheet.run, verdict);
  const count = rules.reduce((sum, rule) => sum + rule.count, 0);
  const write = rules.length <= FEW ? block : briefBlock;
  const shown = rules.slice(0, IN_FULL).flatMap((rule) => write(sheet, rule));
  const others = rules.slice(IN_FULL);
  const rest =
    others.length === 0
      ? []
      : [
          '',
          `and, in full in ${sheet.origin.runFile}:`,
          ...others.flatMap((rule) => heading(sheet, rule)),
        ];
  return titled(sheet, title, count, [...shown, ...rest]);
}

function heading(
  { paint, width }: Sheet,
  { requirement, verdict, count, causes }: BrokenRule,
): string[] {
  const id = inVerdict(paint, verdict, paint('bold', requirement));
  const times = count === 1 ? '' : ` (${count} checks)`;
  return hanging(`${mark(paint, verdict)} ${id}  `, `${causes[0].first.title}${times}`, width);
}

/** Five lines: with five broken rules, a screen of 40 lines has room for all that matters. */
function briefBlock(sheet: Sheet, rule: BrokenRule): string[] {
  const [cause] = rule.causes;
  const sides = messageSides(cause.smallest.message);
  const said = sides ?? { asked: '', expected: '', got: cause.smallest.message };
  return [
    ...heading(sheet, rule),
    ...line(sheet, 'on', [withoutId(said.asked), onChecks(cause)].filter(Boolean).join(', ')),
    ...line(sheet, 'expected', said.expected),
    ...line(sheet, 'got', said.got),
    ...againLine(sheet, cause.smallest),
  ];
}

/** Which checks show it, as far as a line goes; a single one is in the command below. */
function onChecks(cause: Cause): string {
  const [first, ...then] = variationsOf(cause);
  if (first === undefined || cause.all.length === 1) return '';
  const list = then.length === 0 ? '' : `, then ${then.join(', ')}`;
  return `first ${first}${list}`;
}

/** A fact, cut to the length of a line. */
function line(sheet: Sheet, name: string, value: string): string[] {
  return fact(sheet, name, cutToWidth(value, sheet.width - 14));
}

function block(sheet: Sheet, rule: BrokenRule): string[] {
  const { causes } = rule;
  const [{ smallest }] = causes;
  const others = causes.length - CAUSES;
  return [
    ...heading(sheet, rule),
    ...causes.slice(0, CAUSES).flatMap((cause, place) => {
      const isLast = place === CAUSES - 1;
      return causeLines(sheet, cause, {
        isOneOfMany: causes.length > 1,
        others: isLast ? others : 0,
      });
    }),
    ...fact(sheet, 'picture', picturesOf(smallest).at(-1) ?? null),
    ...details(sheet, smallest),
    ...fact(sheet, 'next', smallest.remedy && capped(smallest.remedy, CHARACTERS)),
    ...againLine(sheet, smallest),
  ];
}

/** Never wrapped: it is there to be copied. */
function againLine({ run, origin, paint }: Sheet, finding: Finding): string[] {
  const again = rerunCommand(run, finding, origin);
  return [`    ${paint('dim', 'again'.padEnd(10))}${paint('cyan', again)}`];
}

function details(sheet: Sheet, finding: Finding): string[] {
  const { rule, basis, source, smallest } = finding;
  return [
    ...fact(sheet, 'rule', `${rule} (${basisInWords[basis]}: ${sourceInWords(source)})`),
    ...fact(sheet, 'seen', seenInWords(finding)),
    ...fact(sheet, 'smallest', smallest && capped(smallest, 2 * CHARACTERS, sheet.origin.runFile)),
  ];
}

interface Among {
  readonly isOneOfMany: boolean;
  /** How many causes are not shown. */
  readonly others: number;
}

function causeLines(sheet: Sheet, cause: Cause, among: Among): string[] {
  const { smallest } = cause;
  const sides = messageSides(smallest.message);
  return [
    ...(sides === null
      ? wrap(capped(smallest.message, CHARACTERS), sheet.width - 4).map((line) => `    ${line}`)
      : [
          ...fact(sheet, 'asked', withoutId(sides.asked)),
          ...fact(sheet, 'expected', sides.expected),
          ...fact(sheet, 'got', capped(sides.got, CHARACTERS, sheet.origin.runFile)),
        ]),
    ...fact(sheet, 'on', onVariations(sheet, cause, among)),
  ];
}

/** Which checks show it: the one that showed it first, then others. A single check is in the command below. */
function onVariations({ origin }: Sheet, cause: Cause, among: Among): string | null {
  const { isOneOfMany, others } = among;
  const [first, ...then] = variationsOf(cause);
  const isNamed = first !== undefined && cause.all.length > 1;
  const list = then.length === 0 ? '' : `, then ${cappedList(then, VARIATIONS, origin.runFile)}`;
  const parts = [
    isOneOfMany ? `${cause.all.length} of the checks` : '',
    isNamed ? `first ${first}${list}` : '',
    others > 0 ? `broken in ${others} other ${others === 1 ? 'way' : 'ways'} too` : '',
  ];
  return parts.filter((part) => part !== '').join('; ') || null;
}

/** The id of a submission is in the document; here it would take a line. */
function withoutId(asked: string): string {
  return asked.replace(/ \(id [^)]*\)/, '').replace(/\/spc-[\w-]{30,}(?=[/.])/, '/…');
}

function fact({ paint, width }: Sheet, name: string, value: string | null): string[] {
  if (value === null || value === '') return [];
  return hanging(`    ${paint('dim', name.padEnd(10))}`, value, width);
}
