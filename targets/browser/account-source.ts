import type { BrowserPeople, Profile } from '../../profiles/profile.ts';
import type { User } from '../../profiles/user.ts';
import { DriverError } from '../errors/driver-error.ts';
import { createLeasePool, type LeasePool, type Leases } from './lease-pool.ts';
import { createNewUsers, type NewUsers } from './new-users.ts';

/**
 * Who may be leased: people invented for every lease, or the few that the profile lists.
 *
 * @param reserved names of the people of pending checks, who are resumed by name only.
 */
export function accountSource(
  { auth }: Profile,
  { pages, users }: BrowserPeople,
  reserved: readonly string[],
): LeasePool {
  if (pages.users === undefined) return createLeasePool(users, reserved);
  const created = createNewUsers(pages.users.generated, auth.clientSecret);
  const taken = new Set<string>();
  return { open: () => leasesOfNewUsers(created, taken) };
}

/** New users are unlimited: `lease` never waits, and no name is used twice. */
function leasesOfNewUsers(created: NewUsers, taken: Set<string>): Leases {
  const own = new Set<string>();
  const take = (user: User): User => {
    taken.add(user.name);
    own.add(user.name);
    return user;
  };
  const end = (): void => {
    for (const name of own) taken.delete(name);
    own.clear();
  };
  return {
    lease: async () => take(created.invent()),
    resume: (name) => {
      const user = created.recall(name);
      if (taken.has(name)) throw new DriverError(`${name} is with another check`);
      return take(user);
    },
    suspend: end,
    end,
  };
}
