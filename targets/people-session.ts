import type { Person } from '../contracts/test-control.ts';
import type { People } from './drivers.ts';
import { DriverError } from './errors/driver-error.ts';

/** The people of one session, who belong to it alone from the lease on. */
export interface PeopleSession {
  /** Whoever is named to it has to be leased or resumed before. Null where the target has no people. */
  readonly people: People | null;
  /** Everybody leased or resumed so far, in that order. */
  leased(): readonly Person[];
  /**
   * Takes exactly this person again, whom an earlier session left by `suspend`, in this process or another.
   *
   * @throws {DriverError} where the target knows nobody of that name, or another session has them.
   */
  resume(person: Person): Promise<void>;
  /** Ends the session and answers its people, whom from now on nobody gets by `lease`, only by `resume`. */
  suspend(): Promise<readonly Person[]>;
  /** Gives the people back: whoever can be leased a second time is there for other sessions. */
  end(): Promise<void>;
}

/** The session of a target without people. */
export function sessionOfNobody(): PeopleSession {
  return {
    people: null,
    leased: () => [],
    resume: async (person) => {
      throw new DriverError(
        `${person} was leased by an earlier run, and this target was opened without people; give its profile the people that it had`,
      );
    },
    suspend: async () => [],
    end: async () => {},
  };
}

/**
 * A session with a driver that invents somebody new for every lease: only names have to be remembered.
 *
 * @param taken everybody whom an open session of the target has.
 */
export function sessionOfNewPeople(people: People, taken: Set<Person>): PeopleSession {
  const own = new Set<Person>();
  const end = async (): Promise<void> => {
    for (const person of own) taken.delete(person);
    own.clear();
  };
  const take = (person: Person, otherwise: string): void => {
    if (taken.has(person)) throw new DriverError(`${person} ${otherwise}`);
    taken.add(person);
    own.add(person);
  };
  return {
    people: {
      ...heldOnly(people, own),
      lease: async () => {
        const person = await people.lease();
        take(person, 'was leased a second time, and every lease is to make a new person');
        return person;
      },
    },
    leased: () => [...own],
    resume: async (person) => take(person, 'is with another check'),
    suspend: async () => {
      const left = [...own];
      await end();
      return left;
    },
    end,
  };
}

/** Lets nobody act but those whom the session has. */
function heldOnly(people: People, own: ReadonlySet<Person>): Omit<People, 'lease'> {
  const held = (person: Person): Person => {
    if (own.has(person)) return person;
    throw new DriverError(`${person} is not with this check: lease or resume them first`);
  };
  return {
    visit: async (person, link, options) => people.visit(held(person), link, options),
    decide: async (person, link, decision) => people.decide(held(person), link, decision),
    appSignIn: async (person) => people.appSignIn(held(person)),
    credentials: async (person) => people.credentials(held(person)),
  };
}
