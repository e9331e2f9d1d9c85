import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import type { Origin } from '../rerun.ts';
import type { Paint } from './paint.ts';

/** What every part of the console report is written on. */
export interface Sheet {
  readonly run: Run;
  readonly paint: Paint;
  readonly origin: Origin;
  /** In columns. */
  readonly width: number;
}

/** A heading with the number of lines that follow; empty if none follows. */
export function titled({ paint }: Sheet, title: string, count: number, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', paint('bold', `${title} (${count})`), ...lines];
}

/** The findings of a run that ended with this verdict, without known failures: those have a place of their own. */
export function withVerdict({ run }: Sheet, verdict: Finding['verdict']): Finding[] {
  return run.findings.filter(
    (finding) => finding.verdict === verdict && finding.known === undefined,
  );
}
