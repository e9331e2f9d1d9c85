import { codesIn } from './codes.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { Range } from './layer.ts';
import { layersOf } from './layers.ts';
import { namedSecrets } from './named.ts';

/** How many codes inside each other are decoded. */
const DEEPEST_CODE = 3;

/**
 * Every range of a text that holds a secret, known or named, in any spelling; ranges may overlap.
 *
 * @throws {RangeError} if the text is made to cost too much.
 */
export function findSecrets(text: string, known: KnownSecrets, depth = 0): readonly Range[] {
  const found: Range[] = [];
  for (const layer of layersOf(text)) {
    const add = (range: Range) => void found.push(layer.source(range));
    known.find(layer.text).forEach(add);
    namedSecrets(layer.text).forEach(add);
    if (depth < DEEPEST_CODE) codedSecrets(layer.text, known, depth).forEach(add);
  }
  return found;
}

/**
 * Decoded text that can name a secret or hold an escaped one: it has six printable characters in a row, or names a
 * signature. What a link or an id decodes to does not match; it is searched for known secrets only.
 */
const WORDS = /[\x20-\x7e]{6}|(?:sig|otp)=/i;

function codedSecrets(text: string, known: KnownSecrets, depth: number): readonly Range[] {
  return codesIn(text).filter(({ decoded }) =>
    WORDS.test(decoded)
      ? findSecrets(decoded, known, depth + 1).length > 0
      : known.find(decoded).length > 0,
  );
}

/** A text with these ranges replaced; ranges may overlap and come in any order. */
export function masked(text: string, ranges: readonly Range[], mask: string): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let read = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from >= read) parts.push(text.slice(read, from), mask);
    read = Math.max(read, to);
  }
  return [...parts, text.slice(read)].join('');
}
