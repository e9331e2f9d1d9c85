import { isNestedTooDeep } from '../results/nesting.ts';

/** The JSON value of a text; undefined where it does not parse or is nested absurdly deep. */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
