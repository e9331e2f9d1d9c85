/** No answer of this API is nested deeper than a dozen; whatever walks a value must not run out of stack. */
const DEEPEST = 200;

/** The JSON value of a text; undefined where it does not parse or is nested absurdly deep. */
export function parseJson(text: string): unknown {
  // Most answers are too short to be nested that deep.
  if (text.length > DEEPEST && isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One pass over the characters: a regular expression would need quadratic time for some hostile texts. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"') inString = !inString;
    else if (inString) i += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
