/** No answer of this API is nested deeper than a dozen; code that walks a value must not run out of stack. */
const DEEPEST = 200;

/**
 * Whether a JSON text is nested too deep to be walked.
 *
 * One pass over the characters: a regular expression would need quadratic time for some hostile texts.
 */
export function isNestedTooDeep(text: string): boolean {
  // Most answers are too short to be nested that deep.
  if (text.length <= DEEPEST) return false;
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
