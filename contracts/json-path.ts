/** The way to a place inside a JSON value: keys of objects and indexes of arrays. */
export type Path = readonly (string | number)[];

/** The value at a path inside a JSON value; undefined if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (holds(value, key) ? value[key] : undefined), root);
}

/**
 * A copy of the root with another value at the path; an undefined value removes the one there.
 *
 * Only what lies on the path is copied. If the path leads through something that is not there, the root is returned as
 * it is.
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

/** A path as a person writes it: `data.credential.majors[0]`. */
export function formatPath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

type Holder = Record<string | number, unknown>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function holds(value: unknown, key: string | number): value is Holder {
  return isHolder(value) && Object.hasOwn(value, key);
}
