import { type Defect, overlooking, refusing } from './defect.ts';

/** Calendars that are right in most years and months. */
export const dateDefects: readonly Defect[] = [
  {
    name: 'no century is a leap year',
    violates: ['ADD-002'],
    says: 'the 29th of February 2000 is refused',
    types: ['english_proficiency'],
    conduct: refusing('data.credential.completion_date', (day) => day === '2000-02-29'),
  },
  {
    name: 'time begins in 1970',
    violates: ['ADD-002', 'ADD-019'],
    says: 'a date before 1970 is refused',
    types: ['digital_identity'],
    conduct: refusing('data.credential.date_of_birth', (day) => String(day) < '1970'),
  },
  {
    name: 'August has thirty days',
    violates: ['ADD-002'],
    says: 'the 31st of August is refused',
    types: ['microcredential'],
    conduct: refusing('data.credential.issue_date', (day) => String(day).endsWith('-08-31')),
  },
  {
    name: 'November has thirty-one days',
    violates: ['ADD-005'],
    says: 'the 31st of November is accepted',
    types: ['education', 'microcredential'],
    conduct: overlooking((_problem, value) => String(value).endsWith('-11-31')),
  },
  {
    name: 'every fourth year is a leap year',
    violates: ['ADD-005'],
    says: 'the 29th of February 2100 is accepted',
    types: ['english_proficiency'],
    conduct: overlooking((_problem, value) => value === '2100-02-29'),
  },
  {
    name: 'years of five digits',
    violates: ['ADD-005'],
    says: 'a day of a year with five digits is accepted',
    types: ['education', 'english_proficiency', 'microcredential', 'digital_identity'],
    conduct: overlooking((_problem, value) => /^\d{5}-\d\d-\d\d$/.test(String(value))),
  },
];
