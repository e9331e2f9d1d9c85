import { randomBytes, randomInt } from 'node:crypto';
import type { ReportRequest } from '../../reports/write.ts';
import { isEmbeddedMock } from '../open-target.ts';
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
  readonly exclude: readonly string[];
  readonly types: readonly string[];
  /** Deliberate defects of the embedded mock, by name. */
  readonly faults: readonly string[];
  /** What is kept of the exchanges of checks that pass. */
  readonly evidence: 'outline' | 'all';
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
    exclude: flags.exclude ?? [],
    types: flags.type ?? [],
    faults: faultsFrom(flags),
    evidence: flags.evidence,
    strict: flags.strict,
    pendingOk: flags.pendingOk,
    requireAll: flags.requireAll,
    reports: reportsFrom(flags),
  };
}

function faultsFrom({ fault = [], target }: RunFlags): readonly string[] {
  if (fault.length === 0 || isEmbeddedMock(target)) return fault;
  throw new UsageError(
    `--fault: expected the embedded mock, got the target ${target}; leave one of them out`,
  );
}

function reportsFrom({ report = [], out, json }: RunFlags): readonly ReportRequest[] {
  const requests = reportRequests(report, out);
  const loud = requests.find(({ file }) => file === '-');
  if (loud === undefined || !json) return requests;
  throw new UsageError(
    `--report ${loud.format}=-: expected the standard output to itself, got --json, which prints the run there; leave one of them out`,
  );
}
