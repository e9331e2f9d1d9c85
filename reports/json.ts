import type { Run } from '../results/run.ts';

/** The run itself as JSON to read: the source of every other report, described by `runSchema`. */
export function renderJson(run: Run): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}
