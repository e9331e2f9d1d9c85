import { type Fold, foldText } from './folds.ts';
import type { Range } from './layer.ts';

/** Finds many words in a text at once, in time that grows with the text and not with the words. */
export interface Search {
  /** @param coded whether the run of letters around the word belongs to it. */
  add(word: string, coded: boolean): void;
  readonly size: number;
  /**
   * The ranges of a text that hold words; ranges may overlap.
   *
   * @throws {RangeError} if the text is made to cost more than a hundred steps a character.
   */
  find(text: string): readonly Range[];
}

interface Word {
  /** As it is compared. */
  readonly units: string;
  readonly coded: boolean;
  /** What stands before and behind the units that count, in the word as it was given. */
  readonly edges: readonly [before: string, behind: string];
}

/** How many units decide whether a place is looked at closely. */
const WINDOW = 6;
/** What a hash is shifted by for each unit: of 32 bits, none is left of a unit once as many as a window follow it. */
const SHIFT = 6;
/** Places for a window, as a power of two: this loop sees every character of a run. */
const RING = 8;
const PRIME = 0x01_00_01_93;
const FILTER_BITS = 16;
const MOST_STEPS = 100;

const NOTHING: readonly Range[] = [];

/** Makes a search that compares by this fold. */
export function createSearch(fold: Fold): Search {
  const byHash = new Map<number, Word[]>();
  const known = new Set<string>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  // Made once: a run searches a hundred thousand texts, and arrays for each were a sixth of all that it allocated.
  const starts = new Int32Array(RING);

  function add(text: string, coded: boolean): void {
    const units = foldText(text, fold);
    if (known.has(units)) return;
    known.add(units);
    const hash = hashOf(units);
    const bucket = byHash.get(hash) ?? [];
    bucket.push({ units, coded, edges: edgesOf(text, fold) });
    byHash.set(hash, bucket);
    filter[mixed(hash)] = 1;
  }

  function find(text: string): readonly Range[] {
    if (known.size === 0) return NOTHING;
    const found: Range[] = [];
    let codeEnd = 0;
    const steps = { left: MOST_STEPS * (text.length + 1000) };
    const { table } = fold;
    let [hash, count] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const unit = code < table.length ? (table[code] as number) : code;
      if (unit === 0) continue;
      hash = (hash << SHIFT) ^ unit;
      starts[count & (RING - 1)] = at;
      count += 1;
      if (filter[mixed(hash)] === 0 || count < WINDOW) continue;
      const from = starts[(count - WINDOW) & (RING - 1)] as number;
      // A code is found as a whole: what else begins inside it is not looked at.
      if (from < codeEnd) continue;
      for (const word of byHash.get(hash) ?? []) {
        const range = matchAt(text, from, word, steps);
        if (range === null) continue;
        found.push(range);
        if (word.coded) codeEnd = Math.max(codeEnd, range.to);
      }
    }
    return found;
  }

  /** The end of a word that begins here; null if none does. */
  function matchAt(text: string, from: number, word: Word, steps: { left: number }): Range | null {
    let at = from;
    for (let nth = 0; nth < word.units.length; nth += 1) {
      while (at < text.length && fold.unit(text.charCodeAt(at)) === 0) at += 1;
      if (at >= text.length || fold.unit(text.charCodeAt(at)) !== word.units.charCodeAt(nth)) {
        return null;
      }
      at += 1;
      steps.left -= 1;
      if (steps.left < 0) throw new RangeError('the text costs too much to search');
    }
    return grown(text, { from, to: at }, word);
  }

  return {
    add,
    find,
    get size() {
      return known.size;
    },
  };
}

function hashOf(units: string): number {
  let hash = 0;
  for (let at = 0; at < Math.min(units.length, WINDOW); at += 1) {
    hash = (hash << SHIFT) ^ units.charCodeAt(at);
  }
  return hash;
}

/** A place in the filter: every unit of the window changes it. */
function mixed(hash: number): number {
  return Math.imul(hash, PRIME) >>> (32 - FILTER_BITS);
}

/** What belongs to a secret before its first and behind its last unit that counts. */
function edgesOf(text: string, { unit }: Fold): Word['edges'] {
  let [first, last] = [0, text.length - 1];
  while (first < last && unit(text.charCodeAt(first)) === 0) first += 1;
  while (last > first && unit(text.charCodeAt(last)) === 0) last -= 1;
  return [text.slice(0, first), text.slice(last + 1)];
}

function grown(text: string, { from, to }: Range, { coded, edges }: Word): Range {
  if (coded) return wholeCode(text, { from, to });
  const [before, behind] = edges;
  return {
    from: text.endsWith(before, from) ? from - before.length : from,
    to: text.startsWith(behind, to) ? to + behind.length : to,
  };
}

function wholeCode(text: string, range: Range): Range {
  let { from, to } = range;
  while (from > 0 && isCode(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && (isCode(text.charCodeAt(to)) || text[to] === '=')) to += 1;
  return { from, to };
}

/** A letter, a digit, or one of the other characters of both alphabets of base64. */
function isCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x5f
  );
}
