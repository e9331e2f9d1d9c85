import { logText } from './log-text.ts';
import { plainText } from './plain-text.ts';

/** What is printed: text for people, or a document that its own format has made safe, such as JSON. */
type Kind = 'text' | 'document';

/** The colours that the suite itself uses; any other code of a terminal is foreign. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: codes begin with one
const COLOUR = /(\u001b\[(?:[0-2]|22|3[1-69]|39|90)m)/;
/** Takes a moving line away, so that the next text begins at its start. */
export const clearLine = '\r\u001b[2K';

const redactions: ((text: string) => string)[] = [];

/**
 * The standard output and the standard error: the only place that writes to them.
 *
 * No output can move a cursor, and no line of it is a command to a CI system that the suite does not mean.
 */
export const screen = {
  print: (text: string, kind: Kind = 'text'): void => {
    process.stdout.write(kind === 'text' ? shown(text) : text);
  },
  /** Prints a message beside the output: without the secrets of the targets that are open. */
  say: (text: string): void => {
    process.stderr.write(shown(redactions.reduce((left, redact) => redact(left), text)));
  },
  /** Draws a line that moves, on a terminal. */
  draw: (text: string): void => {
    process.stderr.write(text.split(clearLine).map(shown).join(clearLine));
  },
  /** Redacts all later output: for unforeseen errors. */
  protect: (redact: (text: string) => string): void => {
    redactions.push(redact);
  },
};

function shown(text: string): string {
  const parts = text.split(COLOUR);
  return logText(parts.map((part, place) => (place % 2 === 1 ? part : plainText(part))).join(''));
}
