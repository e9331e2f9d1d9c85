/** A range of a text, in UTF-16 units; the end is not part of it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text that was decoded out of another, with the way back to what it was decoded from. */
export interface Layer {
  readonly text: string;
  /** The range of the text as it was given that a range of this one was decoded from. */
  source(range: Range): Range;
}

/** A text as it was given. */
export function ground(text: string): Layer {
  return { text, source: (range) => range };
}

/** One escape: its range in the text, and what it decodes to. */
export interface Escape extends Range {
  readonly decoded: string;
}

/** The layer in which these escapes, in their order, are replaced by what they stand for. */
export function decodedLayer(below: Layer, escapes: readonly Escape[]): Layer {
  const parts: string[] = [];
  /** The range of each escape in the decoded text. */
  const places: number[] = [];
  let [read, written] = [0, 0];
  for (const { from, to, decoded } of escapes) {
    parts.push(below.text.slice(read, from), decoded);
    places.push(written + from - read);
    written += from - read + decoded.length;
    read = to;
  }
  parts.push(below.text.slice(read));
  return {
    text: parts.join(''),
    source: ({ from, to }) =>
      below.source({
        from: originOf(from, escapes, places).from,
        to: originOf(Math.max(from, to - 1), escapes, places).to,
      }),
  };
}

/** What one unit of the decoded text was decoded from. */
function originOf(unit: number, escapes: readonly Escape[], places: readonly number[]): Range {
  const place = lastAtMost(places, unit);
  const [known, start] = [escapes[place], places[place]];
  if (known === undefined || start === undefined) return { from: unit, to: unit + 1 };
  const beyond = unit - start - known.decoded.length;
  if (beyond < 0) return known;
  return { from: known.to + beyond, to: known.to + beyond + 1 };
}

/** The place of the last of these ascending numbers that is no greater than a value; -1 if all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
