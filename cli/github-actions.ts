import { appendFile, stat } from 'node:fs/promises';
import { renderMarkdown } from '../reports/markdown.ts';
import type { Origin } from '../reports/rerun.ts';
import { screen } from '../reports/screen.ts';
import type { ReportRequest } from '../reports/write.ts';
import type { Run } from '../results/run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub drops the summary of a step above this size, all of it, in bytes. */
const LARGEST_SUMMARY = 1024 * 1024;

/** The annotations of a run inside GitHub Actions; none if they are asked for, or if stdout is for a document. */
export function githubReports(
  asked: readonly ReportRequest[],
  json: boolean,
  env: Environment,
): readonly ReportRequest[] {
  const isTaken = json || asked.some(({ format, file }) => format === 'github' || file === '-');
  return env.GITHUB_ACTIONS === 'true' && !isTaken ? [{ format: 'github', file: '-' }] : [];
}

/** Adds a run to the summary of its step in GitHub Actions, if there is one and it stays below the limit of GitHub. */
export async function appendStepSummary(
  run: Run,
  env: Environment,
  origin?: Origin,
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (env.GITHUB_ACTIONS !== 'true' || file === '') return;
  const text = `${renderMarkdown(run, origin)}\n`;
  const before = (await stat(file).catch(() => null))?.size ?? 0;
  const fits = before + Buffer.byteLength(text) < LARGEST_SUMMARY;
  try {
    if (fits) await appendFile(file, text);
    else screen.say('summary  left out: with it, the summary of this step would exceed 1 MiB\n');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    screen.say(`summary  not written to GITHUB_STEP_SUMMARY: ${why}\n`);
  }
}
