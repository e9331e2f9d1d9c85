import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Payload } from '../../contracts/payload.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { Registered } from '../behaviour/submissions.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';

/** A partner's submission on its way in. A fault may let any body through, so that nothing about it is sure. */
export interface Incoming {
  readonly caller: Claims;
  readonly type: CredentialType;
  readonly body: Partial<Payload & { id: string }>;
  /** The scheme, host and port that the link begins with. */
  readonly origin: string;
}

/** Stores a submission, or finds the one that the same id already made. */
export async function submit(world: World, incoming: Incoming): Promise<Registered> {
  const { store, behaviour, clock } = world;
  const now = clock.now().getTime();
  const key = behaviour.submissions.key(incoming.caller, String(incoming.body.id));
  return behaviour.submissions.findOrMake({
    key,
    credential: incoming.body.data?.credential ?? {},
    now,
    find() {
      const known = store.byKey.get(key);
      return known && behaviour.submissions.isCurrent(known, now) ? known : null;
    },
    make() {
      const previous = store.byKey.get(key) ?? null;
      if (previous) behaviour.submissions.discard(store, previous);
      const made = newSubmission(world, incoming, previous, now);
      store.byKey.set(key, made);
      store.byContent.set(made.content, made);
      return made;
    },
  });
}

function newSubmission(
  world: World,
  { caller, type, body, origin }: Incoming,
  previous: Submission | null,
  submittedAt: number,
): Submission {
  const { submissions } = world.behaviour;
  const id = String(body.id);
  const credential = body.data?.credential ?? {};
  const documentType = String(body.document_type);
  const content = submissions.content({ random: world.random.content, id, credential, previous });
  const [clientId, path] = [caller.client_id, type.redirectPath];
  const link = submissions.link({ origin, path, clientId, documentType, content, id, credential });
  const sent = { content, link, clientId, id, type: type.name, documentType, credential };
  const document = body.data?.document ?? null;
  return { ...sent, document, submittedAt, owner: null, decision: null, decidedAt: null };
}
