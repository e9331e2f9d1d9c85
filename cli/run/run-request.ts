import { randomBytes, randomInt } from 'node:crypto';
import type { ReportRequest } from '../../reports/write.ts';
import { reportRequests } from '../report-requests.ts';
import { today } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import type { RunFlags } from './flags.ts';

/** What a run is asked for, every default filled in. */
export interface RunRequest {
  readonly seed: number;
  readonly runId: string;
  readonly examples: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly only: readonly string[];
  readonly types: readonly string[];
  readonly strict: boolean;
  readonly pendingOk: boolean;
  readonly requireAll: boolean;
  readonly reports: readonly ReportRequest[];
}

/** Fills in what the flags leave open: seed and run id are drawn. @throws {UsageError} for a report that cannot be. */
export function runRequest(flags: RunFlags): RunRequest {
  return {
    seed: flags.seed ?? randomInt(2 ** 31 - 1),
    runId: flags.runId ?? randomBytes(4).toString('hex'),
    examples: flags.examples,
    asOf: flags.asOf ?? today(),
    only: flags.only ?? [],
    types: flags.type ?? [],
    strict: flags.strict,
    pendingOk: flags.pendingOk,
    requireAll: flags.requireAll,
    reports: reportsFrom(flags),
  };
}

function reportsFrom({ report = [], out, json }: RunFlags): readonly ReportRequest[] {
  const requests = reportRequests(report, out);
  const loud = requests.find(({ file }) => file === '-');
  if (loud === undefined || !json) return requests;
  throw new UsageError(
    `--report ${loud.format}=-: expected the standard output to itself, got --json, which prints the run there; leave one of them out`,
  );
}
