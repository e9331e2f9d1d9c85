import type { Person } from '../../contracts/test-control.ts';
import type { User } from '../../profiles/user.ts';
import type { Channel } from '../channel.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { PeopleSession } from '../people-session.ts';
import type { BrowserSite } from './browser-context.ts';
import { browserPeople } from './browser-people.ts';
import type { Leases } from './lease-pool.ts';
import type { PersonTabs } from './person-tabs.ts';

/**
 * The people of one check, each in their own tab from the first action until the session ends.
 *
 * @param unverified names of people whose account must be seen empty before they count as new to the target.
 */
export function browserSession(
  site: BrowserSite,
  tabs: PersonTabs,
  leases: Leases,
  channel: Channel,
  unverified: readonly Person[],
): PeopleSession {
  const own = new Map<Person, User>();
  const userOf = (name: Person): User => {
    const user = own.get(name);
    if (user !== undefined) return user;
    throw new DriverError(`${name} is not with this check: lease or resume them first`);
  };
  const lease = async (): Promise<User> => {
    const user = await leases.lease();
    own.set(user.name, user);
    const held = unverified.includes(user.name) ? await people.credentials(user.name) : [];
    if (held.length === 0) return user;
    throw new DriverError(
      `the profile says that ${user.name} never consented, and the account holds ${held.length} credential(s); correct \`consented\``,
    );
  };
  const people = browserPeople(site, tabs, { lease, userOf }, channel);
  const leave = async (): Promise<void> => {
    await Promise.all([...own.values()].map((user) => tabs.leave(user)));
    own.clear();
  };
  return {
    people,
    leased: () => [...own.keys()],
    resume: async (name) => void own.set(name, leases.resume(name)),
    suspend: async () => {
      const left = [...own.keys()];
      await leave();
      leases.suspend();
      return left;
    },
    end: async () => {
      await leave();
      leases.end();
    },
  };
}
