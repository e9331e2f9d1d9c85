/** What is shown of a granted token, and the secrets that it holds. */
export interface MaskedGrant {
  readonly text: string;
  readonly values: readonly string[];
}

/** A string of JSON, and whether it is a key; or a number. */
const SCALAR = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|-?\d[\d.eE+-]*/gs;

/** The names of RFC 6749 section 5.1, and what it says of them. */
const PUBLIC_NUMBERS = new Set(['expires_in', 'expires_at']);
const PUBLIC_VALUE = /^(?:bearer|mac|dpop|n_a|pop)?$/i;
/** The form of a scope that was not requested; a token has digits or both cases. */
const SCOPE = /^[a-z]+(?:[._:-][a-z]+)*$/;
/** Shorter numbers are seconds and times, not tokens. */
const SHORTEST_NUMBER = 11;

/**
 * Masks every value of a granted token by its place, under any name.
 *
 * @param sent the form that was sent: words of it, such as the scopes, are public.
 */
export function maskTokenAnswer(body: string, sent: string, mask: string): MaskedGrant {
  if (!isJson(body)) return maskedWhole(body, mask);
  const asked = new Set(
    [...new URLSearchParams(sent)].flatMap(([name, value]) =>
      name === 'client_secret' ? [] : value.split(' '),
    ),
  );
  const values: string[] = [];
  let name = '';
  const text = body.replace(SCALAR, (found: string, inner?: string, colon?: string) => {
    const value = inner === undefined ? found : unquoted(inner);
    if (colon !== undefined) {
      name = value;
      return found;
    }
    if (isPublic(name, value, inner === undefined, asked)) return found;
    values.push(value);
    return `"${mask}"`;
  });
  return { text, values };
}

/** What is not JSON may be a form, or the bare token. */
function maskedWhole(body: string, mask: string): MaskedGrant {
  const fields = /^[\w.-]+=/.test(body) ? [...new URLSearchParams(body).values()] : [body.trim()];
  return { text: body.trim() === '' ? body : mask, values: fields };
}

function isPublic(
  name: string,
  value: string,
  isNumber: boolean,
  asked: ReadonlySet<string>,
): boolean {
  if (isNumber) return value.length < SHORTEST_NUMBER || PUBLIC_NUMBERS.has(name);
  const words = value.split(/[\s,]+/);
  const isGranted = (word: string) => asked.has(word) || (name === 'scope' && SCOPE.test(word));
  return PUBLIC_VALUE.test(value) || words.every(isGranted);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unquoted(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}
