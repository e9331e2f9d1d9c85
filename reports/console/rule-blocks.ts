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
import { hanging, wrap } from './wrap.ts';

/** The number of rules that have a block each; every other has a line. */
const IN_FULL = 12;
/** Up to this number of rules, there is room for all details of each. */
const FEW = 2;
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
  const isFew = rules.length <= FEW;
  const shown = rules.slice(0, IN_FULL).flatMap((rule) => block(sheet, rule, isFew));
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

function block(sheet: Sheet, rule: BrokenRule, isFew: boolean): string[] {
  const { causes } = rule;
  const [{ smallest }] = causes;
  const most = isFew ? CAUSES : 1;
  const others = causes.length - most;
  const again = rerunCommand(sheet.run, smallest, sheet.origin);
  return [
    ...heading(sheet, rule),
    ...causes.slice(0, most).flatMap((cause, place) => {
      const isLast = place === most - 1;
      return causeLines(sheet, cause, {
        isOneOfMany: causes.length > 1,
        others: isLast ? others : 0,
      });
    }),
    ...fact(sheet, 'picture', picturesOf(smallest).at(-1) ?? null),
    ...(isFew ? details(sheet, smallest) : []),
    ...fact(sheet, 'next', smallest.remedy && capped(smallest.remedy, CHARACTERS)),
    // Never wrapped: it is there to be copied.
    `    ${sheet.paint('dim', 'again'.padEnd(10))}${sheet.paint('cyan', again)}`,
  ];
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
