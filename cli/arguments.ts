import { InvalidArgumentError } from 'commander';
import type { MockOptions } from '../mock/mock.ts';

/** Collects the words of an option that may be repeated, take several words, and have commas inside them. */
export function listed(value: string, before: readonly string[] = []): readonly string[] {
  const words = value.split(',').map((word) => word.trim());
  const named = words.filter((word) => word !== '');
  // An empty list means all, which nobody asks for by an empty word: a variable of a shell was not set.
  if (named.length === 0) throw new InvalidArgumentError('Expected at least one name, got none.');
  return [...before, ...named];
}

/**
 * Makes a parser of a whole number between two bounds, both included.
 *
 * The parser throws {@link InvalidArgumentError} for any other text.
 */
export function wholeNumber(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
  };
}

/** Seconds: a timer of Node takes 596 hours, and ends at once if it is given more. */
export const LONGEST = 500 * 3600;

/**
 * Reads a span of time such as `90s`, `30m` or `2h`; a number alone is minutes.
 *
 * @returns seconds, more than 0 and at most {@link LONGEST}
 * @throws {InvalidArgumentError} for any other text
 */
export function timeSpan(value: string): number {
  const [, count = '', unit = 'm'] = /^(\d{1,5})([smh])?$/.exec(value) ?? [];
  const seconds = Number(count) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (seconds > 0 && seconds <= LONGEST) return seconds;
  throw new InvalidArgumentError(
    'Expected a time such as 90s, 30m or 2h, at most 500h; a number alone is minutes.',
  );
}

/** Values of the API, such as years, would not be valid before it. */
const FIRST_DAY = '1970-01-01';

/** Reads a day of the calendar, `YYYY-MM-DD`. @throws {InvalidArgumentError} for any other text */
export function day(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  const same = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
  if (same && value >= FIRST_DAY) return value;
  throw new InvalidArgumentError(
    `Expected a day of the calendar, YYYY-MM-DD, from ${FIRST_DAY} on.`,
  );
}

/**
 * Reads a moment: a day, which is its beginning in UTC, or a time with `Z` or an offset.
 *
 * @throws {InvalidArgumentError} for any other text
 */
export function moment(value: string): Date {
  const time = new Date(value);
  const whole = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value);
  if (whole && !Number.isNaN(time.getTime())) return time;
  throw new InvalidArgumentError('Expected a time such as 2026-01-01T12:00:00Z.');
}

/** A faster mock soon comes to a year of five digits, which the formats of the API cannot hold. */
const fastest = 1_000_000;

/**
 * Reads how a clock goes: `running`, `still`, `held`, or `scaled=N` for N times as fast as the wall time.
 *
 * @throws {InvalidArgumentError} for any other text
 */
export function clockArgument(value: string): NonNullable<MockOptions['clock']> {
  if (value === 'running' || value === 'still' || value === 'held') return value;
  const [, times] = /^scaled=(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const scaled = Number(times);
  if (scaled > 0 && scaled <= fastest) return { scaled };
  throw new InvalidArgumentError(
    `Expected running, still, held, or scaled=N with N up to ${fastest}, such as scaled=3600 for an hour a second.`,
  );
}
