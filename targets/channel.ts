import type { Exchange } from '../results/exchange.ts';

/** The evidence of one check: who keeps its exchanges, under which step, and what ends its waits. */
export interface Channel {
  readonly record: (exchange: Exchange) => void;
  /** The step that an exchange belongs to at the moment. */
  readonly step: () => string;
  /** Aborted when the check, the run or the target ends. */
  readonly signal: AbortSignal;
}
