import { z } from 'zod';
import { isAssignedCountry } from './country-codes.ts';

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const calendarDate = z.iso
  .date('must be a day of the calendar, YYYY-MM-DD')
  .meta({ calendar: 'date' });

/** A day that may lie ahead, such as an expiry: the format of `calendarDate`. */
export const expiryDate = calendarDate.meta({ calendar: 'date', ahead: true });

/** A month, `YYYY-MM`. */
export const calendarMonth = z
  .string('must be a month, YYYY-MM')
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM')
  .meta({ calendar: 'month' });

/** A year, `YYYY`. */
export const calendarYear = z
  .string('must be a year, YYYY')
  .regex(/^\d{4}$/, 'must be a year, YYYY')
  .meta({ calendar: 'year' });

/** A year or a day: what the pages allow for the completion of a subject. */
export const calendarYearOrDate = z
  .union([calendarYear, calendarDate], 'must be a year, YYYY, or a day of the calendar, YYYY-MM-DD')
  .meta({ calendar: 'year-or-date' });

/** A country by its two-letter ISO 3166-1 code, one that is assigned. */
export const countryCode = z
  .string('must be a two-letter ISO 3166-1 code')
  .regex(/^[A-Z]{2}$/, { error: 'must be a two-letter ISO 3166-1 code', abort: true })
  .refine(isAssignedCountry, 'must be a two-letter ISO 3166-1 code')
  .meta({ form: 'country' });
