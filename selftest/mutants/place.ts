/** A range of a text. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** Both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a stretch of a text says. */
export function textAt(source: string, { start, end }: Place): string {
  return source.slice(offsetOf(source, start), offsetOf(source, end));
}

/** A text with something else in that place. */
export function replacedAt(source: string, { start, end }: Place, replacement: string): string {
  return (
    source.slice(0, offsetOf(source, start)) + replacement + source.slice(offsetOf(source, end))
  );
}

/** The same place if lines or columns are counted from another number. */
export function shifted({ start, end }: Place, by: Position): Place {
  const move = ({ line, column }: Position) => ({
    line: line + by.line,
    column: column + by.column,
  });
  return { start: move(start), end: move(end) };
}

function offsetOf(source: string, { line, column }: Position): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
