import type { Person } from '../../contracts/test-control.ts';
import type { DriverModule } from '../../profiles/driver-module.ts';
import type { Channel } from '../channel.ts';
import type { People } from '../drivers.ts';
import { DriverError } from '../errors/driver-error.ts';
import { type PeopleSession, sessionOfNewPeople } from '../people-session.ts';
import { modulePeople } from './module-people.ts';
import type { ModuleHost } from './perform-call.ts';

/** Who of a target's people is taken, over all its sessions. */
export interface TakenPeople {
  /** With an open session. */
  readonly held: Set<Person>;
  /** With a pending check of this run or an earlier one. */
  readonly suspended: Set<Person>;
}

/** The people of one check, leased and, if it can, taken back by a driver module. */
export function moduleSession(
  host: ModuleHost,
  module: DriverModule,
  channel: Channel,
  { held, suspended }: TakenPeople,
  fresh: boolean,
): PeopleSession {
  const { people, release } = modulePeople(host, module, channel);
  const lease: People['lease'] = async () => {
    const taken = [...held, ...suspended];
    const person = await people.lease({ fresh, taken });
    if (!taken.includes(person)) return person;
    throw new DriverError(
      `driver ${host.file}, lease: expected a person that no check has, got ${person}, who is with another check; do not lease those in \`taken\``,
    );
  };
  const session = sessionOfNewPeople({ ...people, lease }, held);
  return {
    ...session,
    resume: async (person) => {
      await session.resume(person);
      suspended.delete(person);
    },
    suspend: async () => {
      const left = await session.suspend();
      for (const person of left) suspended.add(person);
      return left;
    },
    end: async () => {
      const own = session.leased();
      // An interrupted check keeps its people: nothing more is sent to the target then.
      if (!channel.signal.aborted) for (const person of own) await release(person);
      await session.end();
    },
  };
}
