import type fc from 'fast-check';

const DAY = 86_400_000;
const earliest = '1950-01-01';
const thisCentury = '2001-01-01';

/** The day that lies `days` after another, both `YYYY-MM-DD`; negative for before. */
export function daysAfter(day: string, days: number): string {
  return dayText(Date.parse(day) / DAY + days);
}

/** Days as texts by their number since 1970: a tenth of the time of an education is spent on writing them. */
const texts = new Map<number, string>();

/** Of the 30,000 days since 1950 each is kept; what lies further away is not likely to come again. */
const MOST_TEXTS = 50_000;

function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  if (texts.size < MOST_TEXTS) texts.set(day, text);
  return text;
}

/**
 * A day from 1950-01-01 to `latest`, both included. Shrinks towards 1970-01-01.
 *
 * @param plain asks for the days of this century, which no system is likely to mind.
 */
export function dayUntil(
  arbitrary: typeof fc,
  latest: string,
  plain = false,
): fc.Arbitrary<string> {
  const first = plain && latest > thisCentury ? thisCentury : earliest;
  return arbitrary
    .integer({ min: Date.parse(first) / DAY, max: Date.parse(latest) / DAY })
    .map(dayText);
}

/**
 * Two months, `YYYY-MM`, the first not after the second, from 1950-01 to the month of `latest`.
 *
 * Up to 20 years lie between them.
 */
export function monthsUntil(
  arbitrary: typeof fc,
  latest: string,
): fc.Arbitrary<{ first: string; last: string }> {
  const end = monthNumber(latest);
  const span = {
    start: arbitrary.integer({ min: monthNumber(earliest), max: end }),
    length: arbitrary.nat(240),
  };
  return arbitrary.record(span, { noNullPrototype: true }).map(({ start, length }) => ({
    first: monthText(start),
    last: monthText(Math.min(start + length, end)),
  }));
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
