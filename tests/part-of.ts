import { inject } from 'vitest';
import { isWhole } from './breadth.ts';

/**
 * Every nth member of a sweep; all of them if tests are broad.
 *
 * @param turn which member is the first, counted from 0 and on from n again. By default the seed says so.
 */
export function everyNth<T>(
  members: readonly T[],
  nth: number,
  turn = inject('seed'),
): readonly T[] {
  return isWhole() ? members : members.filter((_, place) => place % nth === turn % nth);
}

/**
 * One member of each kind; all members if tests are broad.
 *
 * @param turn which of its kind, counted from 0 and on from the first again. By default the seed says so.
 */
export function oneOfEach<T>(
  members: readonly T[],
  kindOf: (member: T) => string,
  turn = inject('seed'),
): readonly T[] {
  if (isWhole()) return members;
  const kinds = Map.groupBy(members, kindOf);
  const chosen = new Set([...kinds.values()].map((each) => each[turn % each.length]));
  return members.filter((member) => chosen.has(member));
}
