import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { valueAt } from '../../contracts/json-path.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import { coherentFields } from '../coherent.ts';
import { coins, leaveOut } from '../leave-out.ts';
import { memoize } from '../memoize.ts';
import { placesIn } from '../places-in.ts';
import { payloadV2Nodes, type SchemaNode } from '../schema-nodes.ts';
import { fullV2 } from './full.ts';

/**
 * v2 payloads that the pages say are accepted, as a careful partner sends them.
 *
 * Every optional field is sometimes left out. Shrinks towards fewer fields.
 */
export function validV2(type: CredentialType, world: World): fc.Arbitrary<PayloadV2> {
  const optional = payloadV2Nodes(type).filter((node) => node.optional && node.absentBasis !== 'A');
  return fc
    .tuple(fullV2(type, world), coins)
    .map(([payload, keep]) =>
      leaveOut(payload, optional, keep, (rest) => coherentFields(type, rest.fields)),
    );
}

/** Whether a node is there in every place it could be, and holds something. */
function holdsSomething(payload: PayloadV2, { path, kind }: SchemaNode): boolean {
  return placesIn(payload, path).every((place) => {
    const value = valueAt(payload, place);
    if (value === undefined) return false;
    // The data of an asset that is uploaded afterwards is null in every ordinary payload.
    if (value === null) return path.at(-1) === 'asset_data';
    return kind !== 'array' || valueAt(value, [0]) !== undefined;
  });
}

/** Valid v2 payloads in which every optional field is there and no array empty: what mutations start from. */
export function completeV2(type: CredentialType, world: World): fc.Arbitrary<PayloadV2> {
  return completeRemembered(type, world, null);
}

const completeRemembered = memoize((type, world) => {
  const nodes = payloadV2Nodes(type);
  return fullV2(type, world).filter((payload) =>
    nodes.every((node) => holdsSomething(payload, node)),
  );
});
