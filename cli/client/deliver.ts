import { renderConsole } from '../../reports/console.ts';
import { renderJson } from '../../reports/json.ts';
import { screen } from '../../reports/screen.ts';
import { writeReports } from '../../reports/write.ts';
import type { Run } from '../../results/run.ts';
import { wantsColour } from '../colour.ts';
import { reportRequests } from '../report-requests.ts';
import { shownPath } from '../shown-path.ts';
import type { JudgeFlags } from './flags.ts';

/** Prints a run and writes its reports. @throws {ReportNotWritten} */
export async function deliver(run: Run, { json, report = [], out }: JudgeFlags): Promise<void> {
  const { stdout, env } = process;
  const width = stdout.columns ?? 100;
  screen.print(
    json ? renderJson(run) : renderConsole(run, { colour: wantsColour(stdout, env), width }),
  );
  const written = await writeReports(run, reportRequests(report, out));
  const places = written.map(shownPath).join(' · ');
  (json ? screen.say : screen.print)(`reports  ${places}\n`);
}
