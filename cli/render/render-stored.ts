import { renderConsole } from '../../reports/console.ts';
import { jsonText } from '../../reports/json-text.ts';
import { writeReports } from '../../reports/write.ts';
import { wantsColour } from '../colour.ts';
import { launcher } from '../launcher.ts';
import { reportRequests } from '../report-requests.ts';
import { shownPath } from '../shown-path.ts';
import { assertWritable } from '../writable.ts';
import type { RenderFlags } from './flags.ts';
import { readRun } from './read-run.ts';

/** Writes the requested reports and returns what to print. @throws {UsageError} if the file holds no run */
export async function renderStored(file: string, flags: RenderFlags): Promise<string> {
  const run = await readRun(file);
  const { env, argv } = process;
  const origin = { launcher: launcher(argv, env), runFile: file };
  if (flags.report === undefined) {
    const { stdout } = process;
    if (flags.json) return `${JSON.stringify([])}\n`;
    const style = { colour: wantsColour(stdout, env), width: stdout.columns ?? 100, origin };
    return renderConsole(run, style);
  }
  const requests = reportRequests(flags.report, flags.out);
  await assertWritable(requests.map((request) => request.file));
  const written = (await writeReports(run, requests, origin)).map(shownPath);
  return flags.json ? `${jsonText(written, 0)}\n` : `${written.join('\n')}\n`;
}
