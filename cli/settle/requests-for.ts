import type { ReportRequest } from '../../reports/write.ts';
import { reportOfRun } from '../ledger-place.ts';
import { reportRequests } from '../report-requests.ts';
import { UsageError } from '../usage-error.ts';
import type { SettleFlags } from './flags.ts';

/**
 * The reports of each run that is settled: separate files in the output folder, `run.json` always among them.
 *
 * @throws {UsageError} for an unknown format, and for a file that several runs would share.
 */
export function requestsFor(flags: SettleFlags): (runId: string) => readonly ReportRequest[] {
  const wishes = flags.report ?? [];
  const named = wishes.find((wish) => wish.includes('='));
  if (named !== undefined) {
    throw new UsageError(
      `--report ${named}: expected a format alone, as several runs may be settled; each gets separate files, such as ${reportOfRun(flags.out, 'RUN-ID', 'junit.xml')}`,
    );
  }
  const asked = reportRequests(wishes, '');
  const formats = asked.some(({ format }) => format === 'json')
    ? asked
    : [...reportRequests(['json'], ''), ...asked];
  return (runId) =>
    formats.map(({ format, file }) => ({ format, file: reportOfRun(flags.out, runId, file) }));
}
