/** A place in a text as editors name it: both from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Names places of a text. Lines end with LF, CR LF or CR. */
export function lineColumns(text: string): (offset: number) => LineColumn {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return (offset) => {
    const line = lastUpTo(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The place of the last number that is not above a bound, in numbers that rise. */
function lastUpTo(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= bound) low = middle;
    else high = middle;
  }
  return low;
}
