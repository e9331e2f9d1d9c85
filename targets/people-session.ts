import type { Person } from '../contracts/test-control.ts';
import type { People } from './drivers.ts';
import { DriverError } from './errors/driver-error.ts';

/** The people of one session, who belong to it alone from the lease on. */
export interface PeopleSession {
  /** Acts only for people who were leased or resumed before. Null if the target has no people. */
  readonly people: People | null;
  /** The people leased or resumed so far, in that order. */
  leased(): readonly Person[];
  /**
   * Takes exactly this person again, left by `suspend` of an earlier session, in this process or another.
   *
   * @throws {DriverError} if the target does not know the name, or another session has this person
   */
  resume(person: Person): Promise<void>;
  /** Ends the session and returns its people. They can then be taken by `resume` only, not by `lease`. */
  suspend(): Promise<readonly Person[]>;
  /** Gives the people back. Those who can be leased twice are free for other sessions. */
  end(): Promise<void>;
}

/** The session of a target without people. */
export function sessionWithoutPeople(): PeopleSession {
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
 * A session with a driver that makes a new person for every lease: only names are remembered.
 *
 * @param taken the people of all open sessions of the target.
 */
export function sessionOfNewPeople(people: People, taken: Set<Person>): PeopleSession {
  const own = new Set<Person>();
  const end = async (): Promise<void> => {
    for (const person of own) taken.delete(person);
    own.clear();
  };
  const take = (person: Person, problem: string): void => {
    if (taken.has(person)) throw new DriverError(`${person} ${problem}`);
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

/** Lets only the people of the session act. */
function heldOnly(people: People, own: ReadonlySet<Person>): Omit<People, 'lease'> {
  const held = (person: Person): Person => {
    if (own.has(person)) return person;
    throw new DriverError(`${person} is not with this check: lease or resume them first`);
  };
  return {
    ...(people.decisionsOpen === true && { decisionsOpen: true }),
    visit: async (person, link, options) => people.visit(held(person), link, options),
    decide: async (person, link, decision) => people.decide(held(person), link, decision),
    appSignIn: async (person) => people.appSignIn(held(person)),
    returnedTo: (person) => people.returnedTo?.(held(person)) ?? null,
    shownTo: (person) => people.shownTo?.(held(person)) ?? null,
    credentials: async (person) => people.credentials(held(person)),
  };
}
