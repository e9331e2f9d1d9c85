import type fc from 'fast-check';
import { type Batch, type BatchKind, batchKinds } from '../../contracts/batch.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { anyBatch, batches, faultyBatches, type Mix } from '../../generators/v2/batches.ts';
import type { MutationV2 } from '../../generators/v2/mutations.ts';
import { mutationsV2 } from '../../generators/v2/mutations.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { worldV2Of } from '../v2/examples-v2.ts';

/** The kinds of item that a target takes: those of its credential types, and universal ones if their categories are known. */
export function kindsOf({ profile }: CheckContext): readonly BatchKind[] {
  return batchKinds.filter(
    ({ type }) =>
      profile.credentialTypes.includes(type.name) && (!type.v2Only || profile.categories !== null),
  );
}

/** The kinds that a batch may hold several items of. */
export function listKinds(context: CheckContext): readonly BatchKind[] {
  return kindsOf(context).filter(({ many }) => many);
}

/** Batches in this mix, without assets and chains. */
export function ordinaryBatch(context: CheckContext, mix: Mix): fc.Arbitrary<AddRequest> {
  return batches(mix, worldV2Of(context)).map((batch) => requestOfBatch(plain(batch)));
}

/** Batches of any mix of the target's kinds. */
export function anyOrdinaryBatch(context: CheckContext): fc.Arbitrary<AddRequest> {
  return anyBatch(kindsOf(context), worldV2Of(context)).map((batch) =>
    requestOfBatch(plain(batch)),
  );
}

/** Two items of the first kind that a target takes several of, and one of another kind if there is one. */
export function smallBatch(context: CheckContext): fc.Arbitrary<AddRequest> {
  return ordinaryBatch(context, smallMix(context));
}

/** The mix of `smallBatch`. */
export function smallMix(context: CheckContext): Mix {
  const [first] = listKinds(context);
  const other = kindsOf(context).find(({ key }) => key !== first?.key);
  return {
    ...(first === undefined ? {} : { [first.key]: 2 }),
    ...(other === undefined ? {} : { [other.key]: 1 }),
  };
}

/** Why a profile has no batches to send; null if it has. */
export function lacksKinds(context: CheckContext): string | null {
  return listKinds(context).length > 0
    ? null
    : 'the profile lists no type of which a batch holds several';
}

/** A batch with an item at fault, and the same batch without. */
export function faultyBatch(
  context: CheckContext,
  fault: {
    readonly mix: Mix;
    readonly kind: BatchKind;
    readonly index: number;
    readonly mutation: MutationV2;
  },
) {
  return faultyBatches(fault.mix, fault, worldV2Of(context)).map(({ base, batch }) => ({
    base: requestOfBatch(base),
    request: requestOfBatch(batch),
  }));
}

/** One fault of a type: its first required field left out. */
export function firstFault({ type }: BatchKind, context: CheckContext): MutationV2 {
  const found = mutationsV2(type, worldV2Of(context)).find(
    ({ rule, path }) => rule === 'ADD-003' && path[0] === 'fields' && path.length === 2,
  );
  if (found === undefined) throw new RangeError(`${type.name} has no required field`);
  return found;
}

/** A batch whose item at a path has another value in one place. */
export function withItemValue(
  request: AddRequest,
  path: readonly (string | number)[],
  value: unknown,
): AddRequest {
  return withValueAt(request, ['body', ...path], value);
}

function requestOfBatch(body: Batch): AddRequest {
  return { type: 'batch', body };
}

/** What one could refuse for something unusual, left out: assets and partner chains. */
function plain(batch: Batch): Batch {
  const bare = (item: object) => ({
    fields: Reflect.get(item, 'fields') as Record<string, unknown>,
  });
  return Object.fromEntries(
    Object.entries(batch).map(([key, held]) => [
      key,
      Array.isArray(held) ? held.map((item: object) => bare(item)) : bare(held),
    ]),
  );
}
