import type { Fault } from './fault.ts';
import { lenient, strict } from './problems.ts';

const days = 'data.credential.completion_date';

/** Calendars that are right in most years and months. */
export const dateFaults: readonly Fault[] = [
  strict(
    'leap-day-of-2000-refused',
    ['ADD-002'],
    'The century rule is applied to the year 2000 too.',
    'data.credential.issue_date',
    (day) => day === '2000-02-29',
  ),
  strict(
    'last-of-may-refused',
    ['ADD-002'],
    'The 31st of May is refused as a completion date.',
    days,
    (day) => String(day).endsWith('-05-31'),
  ),
  strict(
    'dates-before-1900-refused',
    ['ADD-019'],
    'A date of birth before 1900 is refused.',
    'data.credential.date_of_birth',
    (day) => String(day) < '1900',
  ),
  lenient(
    'thirty-first-of-june-accepted',
    ['ADD-005'],
    'June, September and November have 31 days.',
    (_problem, value) => /^\d{4}-(06|09|11)-31$/.test(String(value)),
  ),
  lenient(
    'thirtieth-of-february-accepted',
    ['ADD-005'],
    'February has 30 days in leap years.',
    (_problem, value) => String(value) === '2024-02-30',
  ),
  lenient(
    'leap-day-of-2100-accepted',
    ['ADD-005'],
    'The year 2100 has a 29 February.',
    (_problem, value) => String(value) === '2100-02-29',
  ),
  lenient(
    'month-read-from-its-end',
    ['ADD-005'],
    'A month may have text before it: only its end is compared with the format.',
    (_problem, value) => /.\d{4}-(0[1-9]|1[0-2])$/.test(String(value)),
  ),
];
