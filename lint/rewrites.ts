import type { Path } from '../contracts/json-path.ts';
import { valueAt, withValueAt } from '../contracts/json-path.ts';
import { nearestWord } from '../contracts/nearest-word.ts';
import type { Shape } from './shape.ts';

/**
 * Another way to write a value, one that the schema accepts in its place; undefined if none of the usual slips
 * explains the value.
 */
export function acceptedRewrite(
  { schema }: Pick<Shape, 'schema'>,
  payload: unknown,
  path: Path,
  allowed: readonly string[],
): unknown {
  const place = path.join('.');
  return rewrites(valueAt(payload, path), allowed).find((candidate) => {
    const judged = schema.safeParse(withValueAt(payload, path, candidate));
    return judged.error?.issues.every((issue) => !isAt(issue.path, place)) ?? true;
  });
}

function isAt(path: readonly PropertyKey[], place: string): boolean {
  const here = path.join('.');
  return here === place || here.startsWith(`${place}.`);
}

/** What the writer may have meant: another type of the same value, another spelling, another form of the same date. */
function rewrites(value: unknown, allowed: readonly string[]): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [String(value), [String(value)]];
  if (typeof value !== 'string') return [];
  const near = nearestWord(value, allowed);
  const text = value.trim();
  const flag = /^(true|false)$/i.test(text) ? [text.toLowerCase() === 'true'] : [];
  const spellings = [text, text.toUpperCase(), text.toLowerCase()];
  const all = [
    ...(near === undefined ? [] : [near]),
    ...flag,
    ...spellings,
    ...dates(text),
    [value],
  ];
  return all.filter((candidate) => candidate !== value);
}

/** A date that begins with its year, to the day, the month and the year. Which of two numbers is the month is not guessed. */
function dates(text: string): string[] {
  const found = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?!\d)/.exec(text);
  const [, year = '', month = '', day] = found ?? [];
  if (found === null) return [];
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  return day === undefined
    ? [toMonth, year]
    : [`${toMonth}-${day.padStart(2, '0')}`, toMonth, year];
}
