import { isNestedTooDeep } from '../results/nesting.ts';

/** The JSON value of a text; undefined if it does not parse or is nested deeper than that. */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
