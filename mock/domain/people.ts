import type { Person } from '../store.ts';
import type { World } from '../world.ts';

/** A new end user with an empty account; without an email, test control speaks for them. */
export function addPerson(world: World, email: string | null, password: string | null): Person {
  const id = `person-${world.random.person.uuid()}`;
  const identity = { full_name: `Synthetic Person ${id.slice(-6)}`, date_of_birth: '1990-01-01' };
  const person: Person = { id, email, password, appSignInAt: null, held: [], identity };
  world.store.people.set(id, person);
  if (email !== null) world.store.byEmail.set(email, person);
  return person;
}

/** Signs a person in to the mobile app; only the first time counts. */
export function signInToApp(world: World, person: Person): void {
  person.appSignInAt ??= world.clock.now().getTime();
}
