import { randomUUID } from 'node:crypto';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { Session, Target } from '../../targets/target.ts';
import { CannotArrange } from './arrangement.ts';

/** The drivers that states are arranged with. */
export interface Provider {
  readonly target: Target;
  readonly session: Session;
}

/** The write scopes of every type of the profile. */
export function scopesOf({ profile }: Target): readonly string[] {
  return profile.credentialTypes.flatMap((name) => credentialTypeV2(name)?.scope ?? []);
}

/** The write scope of a type. @throws {CannotArrange} if the profile does not list the type */
export function scopeOf(
  { target }: Provider,
  { credentialType }: { readonly credentialType: string },
): string {
  const scope = credentialTypeV2(credentialType)?.scope;
  if (scope !== undefined && scopesOf(target).includes(scope)) return scope;
  throw new CannotArrange(`the profile does not list the type ${credentialType}`);
}

/** An id that the target has never seen. */
export function freshId({ profile }: Target): string {
  return `${profile.safety.idPrefix}pact-${randomUUID()}`;
}
