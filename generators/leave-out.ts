import { withValueAt } from '../contracts/json-path.ts';
import { placesIn } from './places-in.ts';
import type { SchemaNode } from './schema-nodes.ts';

/** Leaves out each optional value whose coin says so, unless the rest would then not be coherent. */
export function leaveOut<Value extends object>(
  whole: Value,
  optional: readonly SchemaNode[],
  keep: readonly boolean[],
  isCoherent: (payload: Value) => boolean,
): Value {
  let payload = whole;
  let coin = 0;
  for (const { path } of optional) {
    for (const place of placesIn(payload, path)) {
      if (keep[coin++ % keep.length]) continue;
      const without = withValueAt(payload, place, undefined);
      if (isCoherent(without)) payload = without;
    }
  }
  return payload;
}
