/** Whatever walks a value must not run out of stack; no submission is nested deeper than a dozen. */
const DEEPEST = 200;

/** Parsed JSON in a box, since null is JSON too; null if the text is not JSON. */
export function parseJson(text: string): { readonly value: unknown } | null {
  if (isNestedTooDeep(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}]/gs)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (bracket === ']' || bracket === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
