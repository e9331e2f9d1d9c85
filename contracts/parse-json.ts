/** Whatever walks a value must not run out of stack; no body of this API is nested deeper than a dozen. */
const DEEPEST = 200;

/** The JSON value of a text; undefined if it is not JSON, or is nested more than 200 deep. */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text is a JSON object. No depth is too deep, because the value is not walked. */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Ordinary bodies open too few objects and lists to be nested deep: counting them takes a tenth of the time of a walk. */
function isNestedTooDeep(text: string): boolean {
  const objects = countOf('{', text, DEEPEST);
  return countOf('[', text, DEEPEST - objects) + objects >= DEEPEST && isNestedDeep(text);
}

/** How often a character stands in a text, counted up to a limit. */
function countOf(character: string, text: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1 && count < limit; count += 1) {
    at = text.indexOf(character, at + 1);
  }
  return count;
}

/** One pass over the characters: a regular expression would need quadratic time for some hostile texts. */
function isNestedDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) inString = !inString;
    else if (inString) i += code === BACKSLASH ? 1 : 0;
    else depth += stepAt(code);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** By how much a character outside strings changes the depth. */
function stepAt(code: number): number {
  // `[` and `{`, then `]` and `}`.
  if (code === 0x5b || code === 0x7b) return 1;
  return code === 0x5d || code === 0x7d ? -1 : 0;
}
