import type { Person } from '../../contracts/test-control.ts';
import type { People } from '../../targets/drivers.ts';

/**
 * People whose leases are written down, so that a step which is run again has the same people as the first time.
 *
 * @param again who was leased by the step that is run again, in order.
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
