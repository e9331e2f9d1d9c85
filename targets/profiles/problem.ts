/** Where in a profile something is: keys and indexes from the top. */
export type ProfilePath = readonly (string | number)[];

/** One thing that is wrong with a profile. */
export interface ProfileProblem {
  readonly path: ProfilePath;
  /** What was expected, what came, what to do. Never a secret. */
  readonly says: string;
}

/** A path as people write it: `documents.pdf`, `credentialTypes[1]`. */
export function showPath(path: ProfilePath): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join('');
}

/** Every text inside a value, with its path. */
export function* textsIn(value: unknown, path: ProfilePath = []): Generator<[ProfilePath, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of entries) yield* textsIn(item, [...path, key]);
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: ProfilePath): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}
