import type { Exchange } from '../results/exchange.ts';

/** Which run and which of its checks a request is made for. */
export interface CheckMark {
  readonly run: string;
  readonly check: string;
}

/** The evidence of one check: who keeps its exchanges, under which step, and what ends its waits. */
export interface Channel {
  readonly record: (exchange: Exchange) => void;
  /** The step that an exchange belongs to at the moment. */
  readonly step: () => string;
  /** What requests are marked with in the log of the target; by default with nothing. */
  readonly mark?: CheckMark | undefined;
  /** Aborted when the check, the run or the target ends. */
  readonly signal: AbortSignal;
}
