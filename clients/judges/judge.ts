import type { JournalDelivery } from '../../mock/journal/entry.ts';
import type { ClientRuleId } from '../../requirements/client/all.ts';
import type { CallView } from '../session/call-view.ts';
import type { SessionView } from '../session/session-view.ts';
import type { ClientProfile } from './client-profile.ts';

/** One place at which a client broke a rule. */
export interface Break {
  readonly session: SessionView;
  /** What the client did, as a sentence without its subject: `asked for a token 4 times`. */
  readonly did: string;
  /** The exchanges that show it. */
  readonly calls: readonly CallView[];
  /** The event that shows it, if it was about one. */
  readonly delivery?: JournalDelivery;
  /** A milder verdict than the basis of the rule brings. */
  readonly atMost?: 'warn' | 'info';
}

/** How something was seen. */
export type Seen = 'requests' | 'page' | 'line' | 'effect';

/** Where a judge writes down what it sees. */
export interface Notes {
  /** The rule had its occasion in this session, so that silence about it means that it was kept. */
  saw(session: SessionView, how?: Seen): void;
  breaks(one: Break): void;
  /** A note that is not a broken rule. */
  remark(text: string): void;
}

/** Judges one rule by what arrived. The same sessions always give the same notes. */
export interface ClientJudge {
  readonly rule: ClientRuleId;
  /** What a client has to do for the rule to be judged, as the end of `it was not seen: …`. */
  readonly occasion: string;
  judge(sessions: readonly SessionView[], notes: Notes, profile: ClientProfile): void;
}
