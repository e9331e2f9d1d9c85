import type { JournalVisit } from '../../mock/journal/entry.ts';
import { type CallView, callView } from './call-view.ts';
import { type ReadView, readView } from './read-view.ts';
import type { ClientSession } from './session.ts';
import { type SubmissionView, submissionView } from './submission-view.ts';
import { type TokenView, tokenView } from './token-view.ts';

/** A session as the rules look at it. Lists are in the order of arrival. */
export interface SessionView extends ClientSession {
  /** Such as `submit in token-revoked`. */
  readonly name: string;
  /** Everything that arrived at the API itself. */
  readonly calls: readonly CallView[];
  /** Everything that arrived at the second origin, which nobody has a reason to call. */
  readonly strayed: readonly CallView[];
  readonly tokens: readonly TokenView[];
  readonly submissions: readonly SubmissionView[];
  readonly reads: readonly ReadView[];
  readonly visits: readonly JournalVisit[];
}

/** Reads a session. */
export function sessionView(session: ClientSession): SessionView {
  const all = session.entries.flatMap((entry) => (entry.kind === 'call' ? [callView(entry)] : []));
  const calls = all.filter(({ call }) => call.origin !== 'other');
  return {
    ...session,
    name: session.scene === 'plain' ? session.journey : `${session.journey} in ${session.scene}`,
    calls,
    strayed: all.filter(({ call }) => call.origin === 'other'),
    tokens: calls.filter(({ kind }) => kind === 'token').map(tokenView),
    submissions: calls.filter(({ kind }) => kind === 'submit').map(submissionView),
    reads: calls.filter(({ kind }) => kind === 'status' || kind === 'statuses').map(readView),
    visits: session.entries.filter((entry) => entry.kind === 'visit'),
  };
}
