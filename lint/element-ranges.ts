import { visit } from 'jsonc-parser';

/** A part of a text: from the first code unit to before the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The part of the text of each element of the list that a text is: a tree of the whole text costs several times more. */
export function elementRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let depth = 0;
  let start = 0;
  const begin = (offset: number): void => {
    if (depth === 1) start = offset;
    depth += 1;
  };
  const end = (offset: number, length: number): void => {
    depth -= 1;
    if (depth === 1) ranges.push({ start, end: offset + length });
  };
  visit(text, {
    onObjectBegin: begin,
    onArrayBegin: begin,
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_value, offset, length) => {
      if (depth === 1) ranges.push({ start: offset, end: offset + length });
    },
  });
  return ranges;
}
