import type fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import type { MutationV2 } from './mutations.ts';
import { completeV2 } from './valid.ts';

/** A valid v2 payload beside its copy with one fault. */
export interface InvalidV2 {
  readonly base: PayloadV2;
  readonly payload: PayloadV2;
}

/** v2 payloads with exactly this fault and every other value valid. */
export function invalidV2(
  type: CredentialType,
  mutation: MutationV2,
  world: World,
): fc.Arbitrary<InvalidV2> {
  return completeV2(type, world).map((base) => ({ base, payload: mutation.apply(base) }));
}
