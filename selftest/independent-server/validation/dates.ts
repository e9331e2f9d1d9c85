import { type Rule, wrong } from './rule.ts';

/** `YYYY-MM-DD` that is in the calendar. */
export const day: Rule = (value, at) =>
  isDay(value) ? [] : wrong(at, 'format', 'must be a date, YYYY-MM-DD');

/** `YYYY-MM`. */
export const month: Rule = (value, at) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
    ? []
    : wrong(at, 'format', 'must be a month, YYYY-MM');

/** `YYYY`. */
export const year: Rule = (value, at) =>
  isYear(value) ? [] : wrong(at, 'format', 'must be a year, YYYY');

/** `YYYY` or `YYYY-MM-DD`. */
export const yearOrDay: Rule = (value, at) =>
  isYear(value) || isDay(value) ? [] : wrong(at, 'format', 'must be a year or a date');

function isYear(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}$/.test(value);
}

function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null) return false;
  const [years = 0, months = 0, days = 0] = parts.slice(1).map(Number);
  return months >= 1 && months <= 12 && days >= 1 && days <= daysIn(years, months);
}

function daysIn(years: number, months: number): number {
  if (months === 2) return years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(months) ? 30 : 31;
}
