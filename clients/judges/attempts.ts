import type { CallView } from '../session/call-view.ts';

/**
 * Calls that ask for the same thing, grouped in the order in which they came: method, path and body, without the
 * spelling of its JSON.
 */
export function attemptsOf<View extends CallView>(calls: readonly View[]): readonly View[][] {
  const groups = Map.groupBy(
    calls.filter(({ kind }) => kind !== 'token'),
    ({ call, path, json }) => `${call.method} ${path} ${spelled(json ?? call.body)}`,
  );
  return [...groups.values()];
}

/** JSON in one spelling: members in the order of their names. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
