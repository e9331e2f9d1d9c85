import type fc from 'fast-check';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import type { Payload } from '../contracts/payload.ts';
import type { Mutation } from './mutations/mutation.ts';
import { complete } from './valid.ts';

/** A valid payload beside its copy with one fault: the first is what a baseline sends. */
export interface Invalid {
  readonly base: Payload;
  readonly payload: Payload;
}

const crowded = new WeakMap<World, World>();

/** The same world with three elements in every list: one object for each world, by which `complete` remembers. */
function threeOfEach(world: World): World {
  const known = crowded.get(world) ?? { ...world, threeOfEach: true };
  crowded.set(world, known);
  return known;
}

/** The valid payloads that a mutation changes: the same arbitrary for all mutations that need the same document type. */
export function basesFor(
  type: CredentialType,
  { documentType }: Mutation,
  world: World,
): fc.Arbitrary<Payload> {
  return complete(type, threeOfEach(world), documentType);
}

/** Payloads with exactly this fault and every other value valid. */
export function invalid(
  type: CredentialType,
  mutation: Mutation,
  world: World,
): fc.Arbitrary<Invalid> {
  return basesFor(type, mutation, world).map((base) => ({ base, payload: mutation.apply(base) }));
}
