import { randomBytes, randomInt } from 'node:crypto';
import type { ReportRequest } from '../../reports/write.ts';
import { reportRequests } from '../report-requests.ts';
import { today } from '../today.ts';
import type { RunFlags } from './flags.ts';

/** What a run is asked for, every default filled in. */
export interface RunOrder {
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
export function orderFrom(flags: RunFlags): RunOrder {
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
    reports: reportRequests(flags.report ?? [], flags.out),
  };
}
