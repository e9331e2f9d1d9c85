import type { PageStep, Recogniser } from '../../profiles/pages-schema.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { Hand } from './browser-context.ts';
import { oneTimeCode } from './one-time-code.ts';
import { performSteps } from './perform-steps.ts';
import { recognise } from './wait-for-page.ts';

/** Waits for the first of these pages and notes it. @throws {DriverError} where none of them shows. */
export async function see<Name extends string>(
  { site, seat, signal, seen }: Hand,
  candidates: Readonly<Record<Name, Recogniser>>,
): Promise<Name> {
  const page = await recognise(seat.tab, { candidates, deadlineMs: site.deadlineMs, signal });
  seen.push(page);
  return page;
}

/** Carries out steps as the person who sits there. @throws {DriverError} */
export async function act(hand: Hand, steps: readonly PageStep[]): Promise<void> {
  const { site, seat, signal } = hand;
  const { base, trusts, deadlineMs } = site;
  const filling = (place: string): Promise<string> => valueFor(hand, place);
  await performSteps(seat.tab, steps, { base, trusts, deadlineMs, signal, filling });
}

/**
 * Signs in on the page that asks for it, and waits for the page behind it.
 *
 * @throws {DriverError} where the sign-in is refused.
 */
export async function signIn<Name extends string>(
  hand: Hand,
  behind: Readonly<Record<Name, Recogniser>>,
): Promise<Name> {
  const { steps, refused } = hand.site.pages.signIn;
  await act(hand, steps);
  if (refused === undefined) return see(hand, behind);
  const page = await see<string>(hand, { ...behind, 'sign-in refused': refused });
  if (page !== 'sign-in refused') return page as Name;
  throw new DriverError(
    `the sign-in of ${hand.seat.user.name} was refused; check the name and password in the profile`,
  );
}

async function valueFor({ seat }: Hand, place: string): Promise<string> {
  const { user, secrets } = seat;
  if (place === 'user.name') return user.name;
  if (place === 'user.password') {
    if (user.password !== null) return user.password;
    throw new DriverError(`${user.name} is asked for a password: give them one in the profile`);
  }
  const code = await oneTimeCode(user, Date.now());
  secrets.add(code);
  return code;
}
