import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { elementRanges, type Range } from './element-ranges.ts';

/** The payloads of a text, in order, and the part of the text that each is written in. */
export interface Payloads {
  readonly values: readonly unknown[];
  /** Computed on first use: a text without findings is not parsed again. */
  readonly ranges: () => readonly Range[];
}

/** The place at which a text stops being JSON. */
export interface NotJson {
  readonly offset: number;
  readonly message: string;
}

/** Reads one payload, a list of them, or JSON lines. A text is JSON lines if only its first line is JSON. */
export function readPayloads(text: string): Payloads | NotJson {
  const whole = parsed(text);
  if (whole !== null) return ofDocument(text, whole.value);
  const lines = linesOf(text);
  const [first] = lines;
  const isLines = lines.length > 1 && first !== undefined && parsed(slice(text, first)) !== null;
  return isLines ? ofLines(text, lines) : faultIn(text);
}

function ofDocument(text: string, value: unknown): Payloads {
  if (!Array.isArray(value))
    return { values: [value], ranges: () => [{ start: 0, end: text.length }] };
  let found: readonly Range[] | undefined;
  return {
    values: value,
    ranges: () => {
      found ??= elementRanges(text);
      return found;
    },
  };
}

function ofLines(text: string, lines: readonly Range[]): Payloads | NotJson {
  const values: unknown[] = [];
  for (const line of lines) {
    const own = slice(text, line);
    const one = parsed(own);
    if (one === null) {
      const { offset, message } = faultIn(own);
      return { offset: line.start + offset, message };
    }
    values.push(one.value);
  }
  return { values, ranges: () => lines };
}

/** In a box, since null is JSON too; at any depth, because what is nested too deep has a message of its own. */
function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Lines that are not empty. */
function linesOf(text: string): Range[] {
  // U+2028 and U+2029 stand inside strings: no `.` and no `$`, which take them for the end of a line.
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

const severalValues =
  'a second value after the first; write one a line, as `jq -c .` does, or put them into a list';

/** Whether another value begins here, as where pretty-printed objects follow one another. */
function isNext(text: string, offset: number): boolean {
  return text[offset] === '{' || text[offset] === '[';
}

function faultIn(text: string): NotJson {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // Nested so deeply that the parser ran out of stack.
    if (!(error instanceof RangeError)) throw error;
  }
  const [first] = errors;
  if (first === undefined) return { offset: 0, message: 'not JSON' };
  const name = printParseErrorCode(first.error);
  if (name === 'EndOfFileExpected' && isNext(text, first.offset)) {
    return { offset: first.offset, message: severalValues };
  }
  const code = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return { offset: first.offset, message: code.toLowerCase() };
}
