import { isFresh, type User } from '../../profiles/user.ts';
import type { DriverError } from '../errors/driver-error.ts';

/** One check with what it has and what it waits for. */
export interface LeaseHolder {
  readonly fresh: boolean;
  readonly held: Set<User>;
  /** Set while it waits for a user. */
  waiting: ((outcome: User | DriverError) => void) | null;
}

/** All users, and the checks that hold them. */
interface Situation {
  readonly users: readonly User[];
  /** Who was leased before and so is not fresh any more. */
  readonly used: ReadonlySet<User>;
  /** Who is kept for a check that a later process settles. */
  readonly reserved: ReadonlySet<User>;
  readonly holders: readonly LeaseHolder[];
}

/** Why a waiting check would never get a user; null if one may become free. */
export function leaseDeadlock(holder: LeaseHolder, situation: Situation): string | null {
  const { users, used, reserved, holders } = situation;
  if (holder.fresh && !users.some((user) => isFresh(user) && !used.has(user))) {
    return `every person of the profile who never consented is used up (${countFresh(users)} of ${users.length}${pending(reserved)}); list more users with \`consented: false\` and \`app: never\``;
  }
  if (users.every((user) => holder.held.has(user) || reserved.has(user))) {
    return `the check needs more than the ${users.length} people that the profile lists${pending(reserved)}; list more users`;
  }
  const holding = holders.filter(({ held }) => held.size > 0);
  const stuck = holding.length > 0 && holding.every(({ waiting }) => waiting !== null);
  return stuck
    ? `the checks under way wait for each other's people, the profile lists ${users.length}${pending(reserved)}; list more users`
    : null;
}

function countFresh(users: readonly User[]): number {
  return users.filter(isFresh).length;
}

function pending({ size }: ReadonlySet<User>): string {
  return size === 0 ? '' : `, ${size} of them reserved for checks that are pending`;
}
