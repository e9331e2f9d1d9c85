import type { SubmissionStatus } from '../../contracts/messages/status.ts';
import type { Store, Submission } from '../store.ts';

/** A submission with what decides about its status. Times are in milliseconds. */
export interface StatusSight {
  readonly submission: Submission;
  /** When it ended without a decision; null if it has not. */
  readonly endedAt: number | null;
  readonly now: number;
}

/** The ids that a status request names, and the partner that sends it. */
interface AskedStatus {
  /** The partner's key: `Submissions.key`. */
  readonly key: string;
  readonly id: string;
  readonly clientId: string;
}

/** How the status API sees submissions. Source: `docs/api.md#status`. */
export interface Statuses {
  of(sight: StatusSight): SubmissionStatus;
  /** The submission that a partner means by an id. */
  find(store: Store, asked: AskedStatus): Submission | undefined;
  /** The ids that a request asks for; null refuses it. */
  ids(asked: readonly unknown[]): readonly string[] | null;
  /** Whether one request may ask for n statuses. */
  acceptsCount(count: number): boolean;
  /** The entries of an answer; `one` returns null for an unknown id. */
  list(
    ids: readonly string[],
    one: (id: string) => SubmissionStatus | null,
  ): readonly SubmissionStatus[];
}

export const statuses: Statuses = {
  of({ submission: { id, decision, decidedAt }, endedAt }) {
    if (decision === 'accepted') return { id, status: 'verified', finalized_at: utc(decidedAt) };
    if (decision === 'canceled') return { id, status: 'canceled', finalized_at: utc(decidedAt) };
    if (endedAt !== null) return { id, status: 'canceled', finalized_at: utc(endedAt) };
    return { id, status: 'incomplete', finalized_at: null };
  },
  find: (store, { key }) => store.byKey.get(key),
  ids: (asked) => (asked.every((id) => typeof id === 'string') ? asked : null),
  acceptsCount: (count) => count >= 1 && count <= 30,
  list: (ids, one) => ids.map(one).filter((entry) => entry !== null),
};

/** Milliseconds as the API writes a time: UTC, whole seconds, such as `2026-01-01T12:00:00Z`. */
export function utc(time: number | null): string | null {
  // Stryker disable next-line Regex: the text of a date ends there
  return time === null ? null : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
