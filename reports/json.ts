import type { Run } from '../results/run.ts';
import { jsonText } from './json-text.ts';

/** The run itself as JSON to read: the source of every other report, described by `runSchema`. */
export function renderJson(run: Run): string {
  return `${jsonText(run)}\n`;
}
