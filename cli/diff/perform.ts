import { renderDiffConsole } from '../../reports/diff/console.ts';
import { renderDiffMarkdown } from '../../reports/diff/markdown.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import {
  compareRuns,
  matters,
  type RunDiff,
  sharesTooLittle,
} from '../../results/diff/compare-runs.ts';
import { wantsColour } from '../colour.ts';
import { readRun } from '../render/read-run.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `spc diff` as commander reads them. */
export interface DiffFlags {
  readonly format: 'text' | 'md' | 'json';
  readonly json: boolean;
}

/**
 * Performs `spc diff`.
 *
 * @returns the exit code: 1 if a difference matters, 3 if there is none and the runs share too little to say so.
 * @throws {UsageError} if a file does not hold a run, or no check was judged in both.
 */
export async function performDiff(
  first: string,
  second: string,
  { format, json }: DiffFlags,
): Promise<number> {
  const diff = compareRuns(await readRun(first), await readRun(second));
  if (diff.compared === 0) {
    throw new UsageError(
      `spc diff: expected two runs with judged checks in common, got none in ${first} and ${second}; run both with the same --only and --type`,
    );
  }
  screen.print(render(diff, json ? 'json' : format));
  return exitCodeOf(diff);
}

function exitCodeOf(diff: RunDiff): number {
  if (matters(diff)) return 1;
  return sharesTooLittle(diff) ? 3 : 0;
}

function render(diff: RunDiff, format: DiffFlags['format']): string {
  const { stdout, env } = process;
  switch (format) {
    case 'json':
      return `${jsonText({ ...diff, exitCode: exitCodeOf(diff) })}\n`;
    case 'md':
      return renderDiffMarkdown(diff);
    case 'text':
      return renderDiffConsole(diff, {
        colour: wantsColour(stdout, env),
        width: stdout.columns ?? 100,
      });
  }
}
