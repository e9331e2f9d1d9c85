import { kinds } from '../kinds.ts';
import { batchMembers } from './bodies.ts';

/** The scope of one type. Source: `docs/api.md#scopes`. */
export function scopeOf(kind: string): string {
  return kinds.get(kind)?.scope ?? 'write.universal';
}

/** The scopes of all members that a batch has, filled or not. */
export function scopesOfBatch(body: unknown): readonly string[] {
  const members = Object.keys(Object(body) as object).flatMap(
    (name) => batchMembers.get(name)?.kind ?? [],
  );
  return [...new Set(members.map(scopeOf))];
}
