import type { Misfit } from './finding.ts';
import { idOf } from './shape.ts';

/** The first payload with an id. */
export type SeenIds = Map<string, { readonly file: string; readonly index: number }>;

/** The misfit of an id that an earlier payload has too; remembers the id if it is new. */
export function seenBefore(
  value: unknown,
  place: { readonly file: string; readonly index: number },
  seen: SeenIds,
): Misfit[] {
  if (typeof value !== 'object' || value === null) return [];
  const id = idOf(value as Record<string, unknown>);
  if (id === null) return [];
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, place);
    return [];
  }
  const key = 'id' in value ? 'id' : 'credential_id';
  return [
    {
      level: 'warning',
      rule: 'repeated-id',
      path: [key],
      message: `${key} is that of payload ${first.index + 1} in ${first.file} too: within 48 hours the API returns the link of the first of the two`,
      suggestion: 'give every submission an id of its own',
    },
  ];
}
