import type { Exchange } from '../results/exchange.ts';
import type { Finding } from '../results/finding.ts';

/**
 * How many seconds pass before each exchange, by the times at which a finding's steps were answered.
 *
 * Steps that are not in the timeline, and those that come no later than what was before, wait for nothing.
 */
export function secondsBefore(
  exchanges: readonly Exchange[],
  timeline: Finding['timeline'],
): readonly number[] {
  const times = new Map(timeline.map(({ step, at }) => [step, at]));
  let now = 0;
  return exchanges.map(({ step }) => {
    const at = Math.round(times.get(step) ?? now);
    const passed = Math.max(0, at - now);
    now += passed;
    return passed;
  });
}
