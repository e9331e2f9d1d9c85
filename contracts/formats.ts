import { z } from 'zod';

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date().meta({ calendar: 'date' });

/** A month, `YYYY-MM`. */
export const calendarMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ calendar: 'month' });

/** A year, `YYYY`. */
export const calendarYear = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ calendar: 'year' });

/** A year or a day: what the pages allow for the completion of a subject. */
export const calendarYearOrDate = z
  .union([calendarYear, calendarDate])
  .meta({ calendar: 'year-or-date' });
