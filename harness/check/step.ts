import { z } from 'zod';
import type { People } from '../../targets/drivers.ts';
import type { Receiver } from '../../targets/receiver.ts';
import type { UploadClient } from '../../targets/upload-client.ts';
import type { CheckContext } from './check-context.ts';
import type { Partner } from './partner.ts';
import type { PartnerV2 } from './partner-v2.ts';
import type { Window } from './window.ts';

/** What earlier steps returned, by step name: plain JSON. */
export type Memos = Readonly<Record<string, unknown>>;

/** What a step may use. Drivers that the target lacks throw `Blocked` when touched. */
export interface StepContext<Example> {
  readonly example: Example;
  readonly context: CheckContext;
  readonly partner: Partner;
  /** A second, unrelated partner client. */
  readonly otherPartner: Partner;
  readonly people: People;
  /** The second API version, for both clients. */
  readonly v2: PartnerV2;
  readonly otherV2: PartnerV2;
  readonly uploads: UploadClient;
  /** Takes in what the target sends: events, and people who come back. */
  readonly receiver: Receiver;
  /** The target's time by test control, in milliseconds since 1970; null if only its answers show it. */
  targetTime(): Promise<number | null>;
  /** Tokens kept from one step to the next within this process: they may never be part of a memo. */
  readonly keptTokens: Map<string, string>;
}

/** A named part of a check: what it does, what it returns, when it runs. */
export interface Step<Example> {
  readonly name: string;
  /** The shape of what the step returns: plain JSON, never a token. */
  readonly memo: z.ZodType;
  readonly act: (context: StepContext<Example>, memos: Memos) => unknown;
  /** When it runs: a window, or one that earlier answers decide. Null: as soon as the step before it is done. */
  readonly window: Window | ((memos: Memos) => Window) | null;
  /** What a person has to do before it, in words, if no driver did; null for nothing. */
  readonly asks?: (memos: Memos) => string | null;
}

/**
 * The window of a step once its earlier steps are done; null if the step has none.
 *
 * @throws what the function of such a window throws for these answers.
 */
export function windowFor({ window }: Pick<Step<never>, 'window'>, memos: Memos): Window | null {
  return typeof window === 'function' ? window(memos) : window;
}

/** When a step was answered by the target's clock, in seconds since 1970: no earlier and no later than these. */
export const moment = z.object({ earliest: z.number(), latest: z.number() });
export type Moment = Readonly<z.infer<typeof moment>>;
