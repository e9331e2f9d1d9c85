import type { Path } from './finding.ts';

/** What stands at a place inside a JSON value; undefined where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (holds(inner, key) ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** A copy of a JSON value with something else at one place, which must be there already. */
export function withValueAt(value: unknown, [key, ...below]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = copy as Record<string | number, unknown>;
  inner[key] = withValueAt(inner[key], below, put);
  return copy;
}

/** A path as a person writes it: `data.credential.majors[0]`. */
export function spelt(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function holds(value: unknown, key: string | number): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
