import { type RedirectLink, redirectLink } from '../../contracts/redirect-link.ts';
import type { Random } from '../random.ts';
import type { Store, Submission } from '../store.ts';
import type { Claims } from './claims.ts';

/** How long the same id means the same request, and a pending one lives, in milliseconds: 48 hours. */
const reuseWindow = 48 * 3600 * 1000;

/** The parts of a link, and the submission it is for. */
export interface LinkParts extends RedirectLink {
  readonly version: 1 | 2;
  readonly id: string;
  readonly credential: Readonly<Record<string, unknown>>;
  /** Null without one. */
  readonly document: unknown;
}

/** What the id of a new request could be made from. */
interface ContentOrigin {
  readonly random: Random;
  /** The partner's own id. */
  readonly id: string;
  readonly credential: Readonly<Record<string, unknown>>;
  /** The earlier submission of this id that has run out. */
  readonly previous: Submission | null;
  readonly version: 1 | 2;
  readonly isBatch: boolean;
}

/** A submission, and whether this call made it. */
export interface RegisterResult {
  readonly submission: Submission;
  readonly fresh: boolean;
}

/** The two halves of registering a submission. */
interface Registration {
  readonly key: string;
  /** What is being sent. */
  readonly credential: Readonly<Record<string, unknown>>;
  /** Milliseconds. */
  readonly now: number;
  readonly find: () => Submission | null;
  readonly make: () => Submission;
}

/** What is one submission and what another. Source: `docs/api.md#link`, `docs/api.md#the-same-id-again`. */
export interface Submissions {
  /** Equal for what counts as the same submission. */
  key(caller: Pick<Claims, 'client_id' | 'jti'>, id: string): string;
  /** Whether a repeat at this time, in milliseconds, still means this submission. */
  isCurrent(submission: Submission, now: number): boolean;
  /** The SEEK Pass id of a new request. */
  content(origin: ContentOrigin): string;
  link(parts: LinkParts): string;
  /** The current submission of a key or a new one, in one go. */
  findOrMake(registration: Registration): RegisterResult | Promise<RegisterResult>;
  /** Forgets a submission that a newer request of the same id takes the place of. */
  discard(store: Store, submission: Submission): void;
}

export const submissions: Submissions = {
  key: (caller, id) => JSON.stringify([caller.client_id, id]),
  isCurrent: (submission, now) => now - submission.submittedAt < reuseWindow,
  content: ({ random }) => random.uuid(),
  link: redirectLink,
  findOrMake({ find, make }) {
    const found = find();
    // Stryker disable next-line BooleanLiteral: only faults distinguish a repeat from a first submission
    return found ? { submission: found, fresh: false } : { submission: make(), fresh: true };
  },
  // Stryker disable next-line BlockStatement: what is discarded is over or canceled, and shows the error page as it is
  discard(store, submission) {
    // Stryker disable next-line ConditionalExpression: what is discarded is over or canceled, and shows the error page as it is
    if (submission.decision !== 'accepted') store.byContent.delete(submission.content);
  },
};
