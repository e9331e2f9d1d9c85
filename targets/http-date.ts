/** The preferred form, which a server has to send. */
const FORM =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} (?:20|21)\d\d \d\d:\d\d:\d\d GMT$/;

/**
 * The time in a `Date` header, in seconds since 1970; null for anything but a date of this century or the next.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function secondsOfHttpDate(header: string | undefined): number | null {
  if (header === undefined || !FORM.test(header)) return null;
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : time / 1000;
}
