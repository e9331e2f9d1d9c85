import { isOrdinary, UNPRINTABLE } from './plain-text.ts';

/**
 * A value as JSON that a terminal and the log of a CI system may show: control and format characters, and `##` before a
 * command, are escaped inside its strings. It parses to the same value.
 */
export function jsonText(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent).replace(
    /##(?=\[|vso\[|teamcity\[)/gi,
    String.raw`#\u0023`,
  );
  return isOrdinary(text) ? text : text.replace(UNPRINTABLE, escaped);
}

/** A line end between two values is not part of a string: inside one, JSON has escaped it. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`,
  ).join('');
}
