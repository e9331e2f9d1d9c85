import { addPerson } from '../domain/people.ts';
import type { Person } from '../store.ts';
import type { World } from '../world.ts';

/** The person of an email and password, a new one if the email is unknown; `fault` says what is wrong with them. */
export function signIn(world: World, email: string, password: string): Person | { fault: string } {
  const address = email.trim().toLowerCase();
  if (!/^[^@\s]+@[^@\s]+$/.test(address))
    return { fault: 'Enter an email address, such as name@example.com.' };
  if (password === '') return { fault: 'Enter a password.' };
  const known = world.store.byEmail.get(address);
  if (!known) return addPerson(world, address, password);
  return known.password === password
    ? known
    : { fault: 'The password does not fit this email address.' };
}
