import type { Fault } from './fault.ts';

/** Faults that do not grant every scope of a list. */
export const scopeListFaults: readonly Fault[] = [
  granting('two-scopes-at-most', 'Only the first two scopes of a request are granted.', (asked) =>
    asked.slice(0, 2),
  ),
  granting(
    'last-of-many-scopes-lost',
    'Of more than two scopes the last one is not granted.',
    (asked) => (asked.length > 2 ? asked.slice(0, -1) : asked),
  ),
  granting('fourth-scope-lost', 'The fourth scope of a request is not granted.', (asked) =>
    asked.filter((_, place) => place !== 3),
  ),
];

function granting(
  name: string,
  says: string,
  some: (asked: readonly string[]) => readonly string[],
): Fault {
  return {
    name,
    violates: ['AUTH-003'],
    says,
    apply: ({ tokens }) => ({
      tokens: {
        scopes(client, asked) {
          const granted = tokens.scopes(client, asked);
          return granted && some(granted);
        },
      },
    }),
  };
}
