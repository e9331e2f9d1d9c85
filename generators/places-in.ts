import { type Path, valueAt } from '../contracts/json-path.ts';

/** Every place in a value that a schema path means, with its 0 replaced by the index of each element there is. */
export function placesIn(root: unknown, path: Path): Path[] {
  const star = path.indexOf(0);
  if (star < 0) return [path];
  const elements = valueAt(root, path.slice(0, star));
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: unknown, index) =>
    placesIn(element, path.slice(star + 1)).map((place) => [
      ...path.slice(0, star),
      index,
      ...place,
    ]),
  );
}
