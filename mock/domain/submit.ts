import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Payload } from '../../contracts/payload.ts';
import type { Claims } from '../behaviour/claims.ts';
import type { RegisterResult } from '../behaviour/submissions.ts';
import type { World } from '../world.ts';
import { register } from './register.ts';

/** A partner's v1 submission on its way in. A fault may let any body through, so that nothing about it is sure. */
export interface Incoming {
  readonly caller: Claims;
  readonly type: CredentialType;
  readonly body: Partial<Payload & { id: string }>;
  /** The scheme, host and port that the link begins with. */
  readonly origin: string;
}

/** Stores a v1 submission, or finds the one that the same id already made. */
export async function submit(
  world: World,
  { caller, type, body, origin }: Incoming,
): Promise<RegisterResult> {
  const id = String(body.id);
  return register(world, {
    caller,
    key: world.behaviour.submissions.key(caller, id),
    version: 1,
    origin,
    path: type.redirectPath,
    documentType: String(body.document_type),
    id,
    type: type.name,
    credential: body.data?.credential ?? {},
    document: body.data?.document ?? null,
  });
}
