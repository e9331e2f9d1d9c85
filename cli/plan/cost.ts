import type { PlannedCheck } from '../../harness/plan.ts';

/** What a plan asks of a target. */
export interface Cost {
  /** Requests of the checks themselves, at most. */
  readonly checks: number;
  /** Ordinary submissions that prove each base payload acceptable before its refusals mean anything. */
  readonly controls: number;
  /** The token and the submission per credential type that come before everything. */
  readonly gate: number;
  readonly total: number;
  /** At the profile's requests per second; answers that take longer come on top. */
  readonly seconds: number;
}

/** What the cost leaves out, for whoever reads it. */
export const notCounted =
  'fetching tokens anew, repeats after 429 or a reset, shrinking a failure, and test control';

/** Counts the Partner API requests of a plan before the first is sent. */
export function costOf(planned: readonly PlannedCheck[], requestsPerSecond: number): Cost {
  const running = planned.filter(({ settled }) => settled === null);
  const checks = running.reduce(
    (sum, { check, examples }) => sum + check.requests * examples.length,
    0,
  );
  const controls = distinctControls(running);
  const sending = running.filter(({ check }) => check.cases !== null);
  const gate = 1 + new Set(sending.map(({ subject }) => subject.credentialType)).size;
  const total = checks + controls + gate;
  return { checks, controls, gate, total, seconds: total / requestsPerSecond };
}

/** Refusals that share a base payload share its control. */
function distinctControls(running: readonly PlannedCheck[]): number {
  const payloads = running.flatMap(({ check, examples }) =>
    check.control === null
      ? []
      : examples.map((example) => JSON.stringify(check.control?.(example))),
  );
  return new Set(payloads).size;
}
