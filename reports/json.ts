import type { Run } from '../results/run.ts';
import { toDocument } from '../results/to-document.ts';
import { jsonText } from './json-text.ts';

/**
 * The document of the run: the source of every other report, described by `runSchema`. Each finding, exchange and text
 * stands on a line of its own, so that `grep` finds it and `diff` compares it.
 */
export function renderJson(run: Run): string {
  const fields = Object.entries(toDocument(run)).map(
    ([name, value]) =>
      `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : jsonText(value, 0)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function lines(values: readonly unknown[]): string {
  if (values.length === 0) return '[]';
  return `[\n${values.map((value) => jsonText(value, 0)).join(',\n')}\n]`;
}
