import { type ProfilePath, type ProfileProblem, valueAt } from './problem.ts';

interface NotYet {
  readonly path: ProfilePath;
  readonly is: (value: unknown) => boolean;
  readonly says: string;
}

/** What the profile format knows and this version cannot do. */
const notYet: readonly NotYet[] = [
  {
    path: ['clock'],
    is: (value) => value === 'deferred',
    says: 'not supported yet: a deferred clock; use `control` or `none`',
  },
];

/** The parts of a profile that are refused, rather than ignored, until a later version. */
export function notYetProblems(value: unknown): ProfileProblem[] {
  return notYet
    .filter(({ path, is }) => is(valueAt(value, path)))
    .map(({ path, says }) => ({ path, says }));
}

/** The profile without those parts, so that everything else in it can still be judged. */
export function withoutNotYet(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const refused = new Set(notYetProblems(value).map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(value).filter(([key]) => !refused.has(key)));
}
