import type { Path } from '../contracts/json-path.ts';
import { valueAt, withValueAt } from '../contracts/json-path.ts';
import { nearestWord } from '../contracts/nearest-word.ts';
import type { Shape } from './shape.ts';

/** A value that does not fit. */
interface Misfitting {
  readonly path: Path;
  /** The values that fit, if they are listed. */
  readonly allowed: readonly string[];
  /** The value as it is written, if it is a number: 7.0 stays 7.0. */
  readonly number: string | null;
}

/**
 * Another way to write a value, one that the schema accepts in its place; undefined if none of the usual slips
 * explains the value.
 */
export function acceptedRewrite(
  { schema }: Pick<Shape, 'schema'>,
  payload: unknown,
  { path, allowed, number }: Misfitting,
): unknown {
  const place = path.join('.');
  return rewrites(valueAt(payload, path), allowed, number).find((candidate) => {
    const judged = schema.safeParse(withValueAt(payload, path, candidate));
    return judged.error?.issues.every((issue) => !isAt(issue.path, place)) ?? true;
  });
}

function isAt(path: readonly PropertyKey[], place: string): boolean {
  const here = path.join('.');
  return here === place || here.startsWith(`${place}.`);
}

/** What the writer may have meant: another type of the same value, another spelling, another form of the same date. */
function rewrites(value: unknown, allowed: readonly string[], number: string | null): unknown[] {
  if (typeof value === 'number') return number === null ? [] : [number, [number]];
  if (typeof value === 'boolean') return [String(value), [String(value)]];
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
