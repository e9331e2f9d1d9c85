import type { Person } from '../../contracts/test-control.ts';
import type { People } from '../../targets/drivers.ts';

/**
 * People whose leases are recorded, so that a step that runs again has the same people as the first time.
 *
 * @param again the people that the step leased the first time, in order.
 */
export function recordLeases(
  people: People,
  again: Person[],
  leased: (person: Person) => void,
): People {
  return {
    ...people,
    lease: async () => {
      const known = again.shift();
      if (known !== undefined) return known;
      const person = await people.lease();
      leased(person);
      return person;
    },
  };
}
