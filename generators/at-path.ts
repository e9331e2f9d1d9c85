import type { Path } from './schema-nodes.ts';

type Holder = Record<string | number, unknown>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** The value at a path; undefined where the way breaks off. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), root);
}

/**
 * A copy of the root in which the value at the path is another, or gone where it is undefined.
 *
 * Only what lies on the way is copied. Where the way breaks off, the root comes back as it is.
 */
export function withValueAt<Root>(root: Root, path: Path, value: unknown): Root {
  const [key, ...rest] = path;
  if (key === undefined) return value as Root;
  if (!isHolder(root) || (rest.length > 0 && !isHolder(root[key]))) return root;
  const copy = (Array.isArray(root) ? [...root] : { ...root }) as Holder;
  if (rest.length > 0) copy[key] = withValueAt(root[key], rest, value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy as Root;
}

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
