import { join } from 'node:path';
import type { Origin } from '../reports/rerun.ts';
import type { ReportRequest } from '../reports/write.ts';
import type { Run } from '../results/run.ts';
import { launcher } from './launcher.ts';
import { reportOfRun } from './ledger-place.ts';
import { shownPath } from './shown-path.ts';

/**
 * The reports of a run with its document among them if something needs it: the commands that a report prints, or the
 * settling of what is pending.
 */
export function withDocument(
  run: Run,
  asked: readonly ReportRequest[],
  out: string,
): readonly ReportRequest[] {
  const pending = run.pendingSteps.length > 0;
  const kept = { format: 'json', file: reportOfRun(out, run.runId, 'run.json') };
  if (pending) return [...asked, kept];
  const isNamed = run.findings.some(({ verdict }) => ['fail', 'warn', 'error'].includes(verdict));
  if (!isNamed || asked.some(isDocument)) return asked;
  return [...asked, { format: 'json', file: join(out, 'run.json') }];
}

/** What the commands begin with that the reports of this process print. */
export function originOf(
  reports: readonly ReportRequest[],
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Origin {
  const document = reports.find(isDocument);
  const runFile = document === undefined ? 'report/run.json' : shownPath(document.file);
  return { launcher: launcher(argv, env), runFile };
}

function isDocument({ format, file }: ReportRequest): boolean {
  return format === 'json' && file !== '-';
}
