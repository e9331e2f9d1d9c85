import type { Fields } from '../../contracts/credentials/define.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { RegisterResult } from '../behaviour/submissions.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';

/** A submitted credential of either version. */
export interface NewCredential {
  /** The partner's own id. */
  readonly id: string;
  readonly type: string;
  readonly credential: Fields;
  readonly document: unknown;
}

/** A request on its way in: what its link is made of, and what it holds. */
export interface NewRequest extends NewCredential {
  readonly caller: Claims;
  /** Tells this request from others: `Submissions.key`, or the key of a verification. */
  readonly key: string;
  readonly version: Submission['version'];
  /** The scheme, host and port that the link begins with, and its path. */
  readonly origin: string;
  readonly path: string;
  readonly documentType: string | null;
  readonly items?: readonly NewCredential[];
  readonly verification?: Submission['verification'];
}

/** Stores a request, or finds the one that the same key already made. */
export async function register(world: World, request: NewRequest): Promise<RegisterResult> {
  const { store, behaviour, clock } = world;
  const now = clock.now().getTime();
  const { key, credential } = request;
  return behaviour.submissions.findOrMake({
    key,
    credential,
    now,
    find() {
      const known = store.byKey.get(key);
      return known && behaviour.submissions.isCurrent(known, now) ? known : null;
    },
    make() {
      const previous = store.byKey.get(key) ?? null;
      if (previous) behaviour.submissions.discard(store, previous);
      const made = newSubmission(world, request, previous, now);
      store.byKey.set(key, made);
      store.byContent.set(made.content, made);
      return made;
    },
  });
}

function newSubmission(
  world: World,
  request: NewRequest,
  previous: Submission | null,
  submittedAt: number,
): Submission {
  const { submissions } = world.behaviour;
  const { caller, id, credential, document, origin, path, documentType } = request;
  const { version, verification = null, items = [] } = request;
  // Stryker disable next-line ConditionalExpression, EqualityOperator, StringLiteral: only a fault asks
  const isBatch = request.type === 'batch';
  const origins = { id, credential, previous, version, isBatch };
  const content = submissions.content({ random: world.random.content, ...origins });
  const clientId = caller.client_id;
  const link = submissions.link({
    origin,
    path,
    clientId,
    documentType,
    content,
    id,
    credential,
    document,
    version,
  });
  const undecided = { submittedAt, owner: null, decision: null, decidedAt: null };
  const shared = { content, link, clientId, documentType, version, verification, ...undecided };
  const { type } = request;
  return {
    ...shared,
    id,
    type,
    credential,
    document,
    items: items.map((item, place) => ({ ...shared, ...item, items: [], place })),
    place: null,
  };
}
