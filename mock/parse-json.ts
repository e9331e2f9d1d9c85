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

/** Counting is a twentieth of the work of looking for strings, and most bodies have a dozen brackets. */
function isNestedTooDeep(text: string): boolean {
  if (openingsIn(text) <= DEEPEST) return false;
  let depth = 0;
  for (const [bracket] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}]/gs)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (bracket === ']' || bracket === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** How many brackets open in a text, inside strings too. */
function openingsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) count += 1;
  }
  return count;
}
