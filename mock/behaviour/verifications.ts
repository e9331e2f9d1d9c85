import type { Fields } from '../../contracts/credentials/define.ts';
import { verificationRequest } from '../../contracts/messages/verification.ts';
import type { Random } from '../random.ts';
import type { Person, Store, Submission } from '../store.ts';
import type { Claims } from './claims.ts';
import { messageProblems } from './message-problems.ts';
import { utc } from './statuses.ts';
import type { Problem } from './validation.ts';

/** The ids that a partner asks about, and the partner. */
export interface AskedResult {
  /** Tells partners apart. */
  readonly key: string;
  readonly requestId: string;
  readonly clientId: string;
}

/** How verifications are requested and answered. Source: `docs/api.md#verification`. */
export interface Verifications {
  readonly problems: (body: unknown) => readonly Problem[];
  /** Whether the token may ask, or read. */
  readonly may: (caller: Claims, what: 'ask' | 'read') => boolean;
  /** The id of a request, as sent or made. */
  readonly requestId: (sent: string | undefined, random: Random) => string;
  /** Equal for what counts as the same request. */
  readonly key: (clientId: string, requestId: string) => string;
  readonly find: (store: Store, asked: AskedResult) => Submission | undefined;
  /** The body of the answer to a request. */
  readonly asked: (submission: Submission) => Readonly<Record<string, unknown>>;
  /** The body of a result. */
  readonly result: (submission: Submission) => Readonly<Record<string, unknown>>;
  /** What a person shows when they accept. */
  readonly shows: (person: Person) => Fields;
  /** Something happens because a result was read. */
  readonly read: (submission: Submission, now: number) => void;
  /** Whether a result ever changes because time passes, in milliseconds: true once it is over. */
  readonly isOver: (submission: Submission, now: number) => boolean;
}

export const verifications: Verifications = {
  problems: (body) => messageProblems(verificationRequest, body),
  may: ({ scope }) => scope.split(' ').includes('read.digital_identity'),
  requestId: (sent, random) => sent ?? random.uuid(),
  // Stryker disable next-line StringLiteral: any third entry makes it unlike the keys of submissions, which have two
  key: (clientId, requestId) => JSON.stringify([clientId, 'verification', requestId]),
  find: (store, { key }) => store.byKey.get(key),
  asked: ({ id, link }) => ({ request_id: id, redirect_uri: link }),
  result: ({ id, decision, decidedAt, verification }) => ({
    request_id: id,
    status: verification?.laterStatus ?? statusOf(decision),
    finalized_at: utc(decidedAt),
    credential:
      decision === 'accepted' && verification?.laterStatus == null ? verification?.shown : null,
  }),
  shows(person) {
    const accepted = person.held.findLast(({ type }) => type === 'digital_identity');
    const { full_name, date_of_birth } = accepted?.credential ?? person.identity;
    return { full_name, ...(date_of_birth == null ? {} : { date_of_birth }) };
  },
  read: () => {},
  isOver: () => false,
};

function statusOf(decision: Submission['decision']): string {
  if (decision === null) return 'incomplete';
  return decision === 'accepted' ? 'verified' : 'canceled';
}
