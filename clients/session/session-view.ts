import type { JournalDelivery, JournalReturn, JournalVisit } from '../../mock/journal/entry.ts';
import { type CallView, callView } from './call-view.ts';
import { type ReadView, readView } from './read-view.ts';
import type { ClientSession } from './session.ts';
import { type SubmissionView, submissionView } from './submission-view.ts';
import { type TokenView, tokenView } from './token-view.ts';
import { type UploadView, uploadViews } from './upload-view.ts';
import {
  type ResultView,
  resultView,
  type VerificationView,
  verificationView,
} from './verification-view.ts';

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
  /** Requests to upload links. */
  readonly uploads: readonly UploadView[];
  readonly verifications: readonly VerificationView[];
  readonly results: readonly ResultView[];
  readonly visits: readonly JournalVisit[];
  /** Events that were posted to the client, the unusual ones included. */
  readonly deliveries: readonly JournalDelivery[];
  /** Calls of callback addresses, those of strangers included. */
  readonly returns: readonly JournalReturn[];
}

/** Reads a session. */
export function sessionView(session: ClientSession): SessionView {
  const all = session.entries.flatMap((entry) => (entry.kind === 'call' ? [callView(entry)] : []));
  const calls = all.filter(({ call }) => call.origin !== 'other');
  const submissions = calls.filter(({ kind }) => kind === 'submit').map(submissionView);
  return {
    ...session,
    name: session.scene === 'plain' ? session.journey : `${session.journey} in ${session.scene}`,
    calls,
    strayed: all.filter(({ call }) => call.origin === 'other'),
    tokens: calls.filter(({ kind }) => kind === 'token').map(tokenView),
    submissions,
    uploads: uploadViews(calls, submissions),
    reads: calls.filter(({ kind }) => kind === 'status' || kind === 'statuses').map(readView),
    verifications: calls.filter(({ kind }) => kind === 'verify').map(verificationView),
    results: calls.filter(({ kind }) => kind === 'result').map(resultView),
    deliveries: session.entries.filter((entry) => entry.kind === 'delivery'),
    returns: session.entries.filter((entry) => entry.kind === 'return'),
    visits: session.entries.filter((entry) => entry.kind === 'visit'),
  };
}
