import type { Capability } from '../contracts/test-control.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Exchange } from '../results/exchange.ts';
import type { CheckMark } from './channel.ts';
import type { Clock } from './drivers.ts';
import type { PartnerClient } from './partner-client.ts';
import type { PeopleSession } from './people-session.ts';
import type { Receiver } from './receiver.ts';
import type { UploadClient } from './upload-client.ts';

/** The drivers of one check, all writing what they exchange to the check's own record, and the people it has. */
export interface Session extends PeopleSession {
  readonly partner: PartnerClient;
  readonly secondPartner: PartnerClient | null;
  readonly uploads: UploadClient;
}

/** How the drivers of one check are opened. */
export interface SessionOptions {
  /** Called with every exchange, in order. Default: exchanges are not kept. */
  readonly record?: (exchange: Exchange) => void;
  /** The step that exchanges are filed under, or a function that returns the step of the moment. */
  readonly step: string | (() => string);
  /** Which run and check requests are marked with in the log of the target. Default: they are not. */
  readonly mark?: CheckMark;
  /** Ends what is under way when it is aborted. Default: only the end of the target does. */
  readonly signal?: AbortSignal | undefined;
  /** Whether people have to be new to the target. Default: false. */
  readonly freshPeople?: boolean;
}

/** The system under test, seen through its drivers. */
export interface Target {
  readonly profile: Profile;
  readonly capabilities: ReadonlySet<Capability>;
  /** What the profile claims and the target does not have, each with the reason: could-not-run, not not-applicable. */
  readonly missing: ReadonlyMap<Capability, string>;
  /** Null if the target's clock cannot be moved. Moving it drops every cached token. */
  readonly clock: Clock | null;
  /** Reads the time from the target's `Date` header. Set only for `clock: deferred`, otherwise null. */
  readonly serverClock: Pick<Clock, 'now'> | null;
  /** Opens the drivers of one check. */
  session(options: SessionOptions): Session;
  /** Forgets submissions, tokens and people; null if others use the target too. */
  readonly reset: (() => Promise<void>) | null;
  /** Where what the target sends arrives; null if the target reaches no address of ours. */
  readonly receiver: Receiver | null;
  /** Replaces every secret this target knows in a text. */
  redact(text: string): string;
  close(): Promise<void>;
}

/** The current step's name, from a text or a function. */
export function stepReader(step: SessionOptions['step']): () => string {
  return typeof step === 'string' ? () => step : step;
}
