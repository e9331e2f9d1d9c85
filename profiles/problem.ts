import type { Path } from '../contracts/json-path.ts';

/** One thing that is wrong with a profile. */
export interface ProfileProblem {
  /** The place in the profile, from its root. */
  readonly path: Path;
  /** What was expected, what came, what to do. Never a secret. */
  readonly says: string;
}

/** Every text inside a value, with its path. */
export function* textsIn(value: unknown, path: Path = []): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of entries) yield* textsIn(item, [...path, key]);
}
