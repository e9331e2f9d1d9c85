import { batchKinds, batchSchema, itemsOf, type PlacedItem } from '../contracts/batch.ts';
import { formatPath } from '../contracts/json-path.ts';
import type { Misfit } from './finding.ts';
import { type Shape, shapeV2 } from './shape.ts';

/** Whether a payload is a batch: it holds items of some kind and no fields of its own. */
export function isBatch(payload: object): boolean {
  return (
    !('fields' in payload) && !('data' in payload) && batchKinds.some(({ key }) => key in payload)
  );
}

/** Every misfit of a batch: its own, then those of each item at its place. */
export function judgeBatch(
  batch: object,
  judgeItem: (shape: Shape, placed: PlacedItem) => readonly Misfit[],
): readonly Misfit[] {
  const items = itemsOf(batch).filter(({ item }) => typeof item === 'object' && item !== null);
  return [
    ...ownMisfits(batch),
    ...items.flatMap((placed) =>
      judgeItem(shapeV2(placed.kind.type), placed).map((misfit) => ({
        ...misfit,
        path: [...placed.path, ...misfit.path],
        message: `${formatPath(placed.path)}: ${misfit.message}`,
      })),
    ),
  ];
}

/** What is wrong with the batch apart from what its items hold. */
function ownMisfits(batch: object): Misfit[] {
  const whole = batchSchema().safeParse(batch).error?.issues ?? [];
  const inItems = itemsOf(batch)
    .filter(({ item }) => typeof item === 'object' && item !== null && !Array.isArray(item))
    .map(({ path }) => path);
  return whole
    .filter(({ path }) => !inItems.some((at) => at.every((key, depth) => path[depth] === key)))
    .map(({ path, message }) => {
      const place = path as Misfit['path'];
      const missing = place.length > 0 && Reflect.get(batch, String(place[0])) === undefined;
      return {
        level: 'error',
        rule: missing ? 'required' : place.length === 0 ? 'empty-batch' : 'wrong-type',
        path: place,
        message: `${formatPath(place) || 'the batch'} ${missing ? 'is required' : says(message)}`,
        suggestion: missing
          ? `add "${place.join('.')}"`
          : 'see what a batch holds: spc schema batch',
      };
    });
}

function says(message: string): string {
  return message.startsWith('must ')
    ? message
    : message.replace(/^Invalid input: expected (\w+)/, 'must be $1');
}
