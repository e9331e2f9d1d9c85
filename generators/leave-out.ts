import fc from 'fast-check';
import type { Path } from '../contracts/json-path.ts';
import type { SchemaNode } from './schema-nodes.ts';

/** A value is left out for 0. Booleans would be made from the same numbers, in a tenth more of the time of a payload. */
type Coin = number;

/** What is left out. A prime number of coins, so that elements of arrays of any length meet different ones. */
export const coins: fc.Arbitrary<readonly Coin[]> = fc.array(
  fc.noBias(fc.integer({ min: 0, max: 1 })),
  { minLength: 13, maxLength: 13 },
);

type Holder = Record<string | number, unknown>;

/**
 * A copy without each optional value whose coin says so, unless the rest would then not be accepted.
 *
 * The original is changed while values are tried, and restored: copying before that, and deleting from the copy, took a
 * tenth of the time of a payload.
 *
 * @param keep the coins, used in turns.
 */
export function leaveOut<Root extends object>(
  whole: Root,
  optional: readonly SchemaNode[],
  keep: readonly Coin[],
  accepts: (rest: Root) => boolean,
): Root {
  const left: {
    readonly holder: Holder;
    readonly key: string | number;
    readonly value: unknown;
  }[] = [];
  let coin = 0;
  try {
    for (const { path } of optional) {
      forEachPlace(whole, path, 0, (holder, key) => {
        if (keep[coin++ % keep.length] !== 0 || !isHolder(holder) || !Object.hasOwn(holder, key))
          return;
        const value = holder[key];
        left.push({ holder, key, value });
        holder[key] = undefined;
        if (accepts(whole)) return;
        left.pop();
        holder[key] = value;
      });
    }
    return withoutUndefined(whole) as Root;
  } finally {
    for (const { holder, key, value } of left) holder[key] = value;
  }
}

function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  const copy: Holder = {};
  for (const key in value) {
    const held = (value as Holder)[key];
    if (held !== undefined) copy[key] = withoutUndefined(held);
  }
  return copy;
}

/** Every place that a schema path means, as `placesIn` finds them: what would hold it, and its key there. */
function forEachPlace(
  held: unknown,
  path: Path,
  from: number,
  visit: (holder: unknown, key: string | number) => void,
): void {
  const key = path[from] as string | number;
  if (key === 0) {
    if (!Array.isArray(held)) return;
    for (let index = 0; index < held.length; index += 1) {
      if (from === path.length - 1) visit(held, index);
      else forEachPlace(held[index], path, from + 1, visit);
    }
    return;
  }
  if (from === path.length - 1) visit(held, key);
  else forEachPlace(isHolder(held) ? held[key] : undefined, path, from + 1, visit);
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
