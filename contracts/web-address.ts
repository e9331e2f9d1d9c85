const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
/** A label, and a last label that begins with a letter: what ends in a number has to be an IPv4 address. */
const LABEL = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const LAST = '[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOST = `(?:${OCTET}(?:[.]${OCTET}){3}|(?:${LABEL}[.])*${LAST}[.]?)`;
const PORT =
  '(?::(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?';
const ESCAPE = '%[0-9A-Fa-f]{2}';
const PCHAR = "[A-Za-z0-9._~!$&'()*+,;=:@-]";
const PATH = `(?:/(?:${PCHAR}|/|${ESCAPE})*)?`;
const REST = `(?:${PCHAR}|[/?]|${ESCAPE})*`;

/**
 * The pattern of an http or https URL that every parser takes, as JSON Schema and JavaScript read it.
 *
 * A browser repairs spaces, line ends, backslashes and missing slashes; a server that follows RFC 3986 refuses them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
 */
export const webAddressPattern = `^[Hh][Tt][Tt][Pp][Ss]?://${HOST}${PORT}${PATH}(?:[?]${REST})?(?:#${REST})?$`;

const strict = new RegExp(webAddressPattern, 'u');

/** Whether a value is an http or https URL that every parser takes: the linter, the mock and the JSON Schemas go by it. */
export function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && strict.test(value);
}
