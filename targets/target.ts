import type { Capability } from '../contracts/test-control.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Exchange } from '../results/exchange.ts';
import type { Clock } from './drivers.ts';
import type { PartnerClient } from './partner-client.ts';
import type { PeopleSession } from './people-session.ts';

/** The drivers of one check, all writing what they exchange to the check's own record, and the people it has. */
export interface Session extends PeopleSession {
  readonly partner: PartnerClient;
  readonly secondPartner: PartnerClient | null;
}

/** The system under test, seen through its drivers. */
export interface Target {
  readonly profile: Profile;
  readonly capabilities: ReadonlySet<Capability>;
  /** What the profile claims and the target does not have, each with the reason: could-not-run, not not-applicable. */
  readonly missing: ReadonlyMap<Capability, string>;
  /** Null where the target's clock cannot be moved. Moving it drops every cached token. */
  readonly clock: Clock | null;
  /** The time that the target's answers tell, where rules that need time are settled by later runs; null elsewhere. */
  readonly serverClock: Pick<Clock, 'now'> | null;
  /**
   * Opens drivers whose exchanges go to `record`, stamped with what `step()` answers at the time.
   *
   * @param freshPeople whether people have to be new to the target. Default: anybody will do.
   */
  session(
    record: (exchange: Exchange) => void,
    step: () => string,
    signal?: AbortSignal,
    freshPeople?: boolean,
  ): Session;
  /** Forgets submissions, tokens and people; null where the target is not ours alone. */
  readonly reset: (() => Promise<void>) | null;
  /** Replaces every secret this target knows in a text. */
  redact(text: string): string;
  close(): Promise<void>;
}
