import fc from 'fast-check';
import { type Batch, type BatchKind, batchKinds } from '../../contracts/batch.ts';
import type { World } from '../../contracts/credentials/define.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { type InvalidV2, invalidV2 } from './invalid.ts';
import type { MutationV2 } from './mutations.ts';
import { validV2 } from './valid.ts';

/** How many items of each kind a batch has, by the key that holds them; kinds that are not named have none. */
export type Mix = Readonly<Record<string, number>>;

/** A batch with an item at fault beside the same batch without the fault. */
export interface InvalidBatch {
  readonly base: Batch;
  readonly batch: Batch;
}

/** The kind of item under this key. @throws {RangeError} if there is none. */
export function kindOf(key: string): BatchKind {
  const kind = batchKinds.find((each) => each.key === key);
  if (kind === undefined) throw new RangeError(`a batch has no ${key}`);
  return kind;
}

/** Batches of valid items in this mix. @throws {RangeError} for more than one item of a kind that has one. */
export function batches(mix: Mix, world: World): fc.Arbitrary<Batch> {
  const members = Object.entries(mix).map(([key, count]) => [
    key,
    member(kindOf(key), count, world),
  ]);
  return fc.record(Object.fromEntries(members), { noNullPrototype: true });
}

function member({ key, type, many }: BatchKind, count: number, world: World) {
  const item = validV2(type, world);
  if (many) return fc.array(item, { minLength: count, maxLength: count });
  if (count !== 1) throw new RangeError(`a batch has one ${key} at most, not ${count}`);
  return item;
}

/** Batches of any mix of up to three items of a kind, of the kinds given. */
export function anyBatch(kinds: readonly BatchKind[], world: World): fc.Arbitrary<Batch> {
  const count = ({ many }: BatchKind) => fc.integer({ min: 0, max: many ? 3 : 1 });
  return fc
    .record(Object.fromEntries(kinds.map((kind) => [kind.key, count(kind)])), {
      noNullPrototype: true,
    })
    .map((mix) => Object.fromEntries(Object.entries(mix).filter(([, items]) => items > 0)))
    .filter((mix) => Object.keys(mix).length > 0)
    .chain((mix) => batches(mix, world));
}

/** Batches with one fault, in the item at an index of one kind. */
export function faultyBatches(
  mix: Mix,
  fault: { readonly kind: BatchKind; readonly index: number; readonly mutation: MutationV2 },
  world: World,
): fc.Arbitrary<InvalidBatch> {
  const { kind, index, mutation } = fault;
  const path = kind.many ? [kind.key, index] : [kind.key];
  return fc
    .tuple(batches(mix, world), invalidV2(kind.type, mutation, world))
    .map(([batch, { base, payload }]: [Batch, InvalidV2]) => ({
      base: withValueAt(batch, path, base),
      batch: withValueAt(batch, path, payload),
    }));
}
