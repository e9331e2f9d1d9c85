import type { PageStep, Recogniser } from '../../profiles/pages-schema.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { PersonSession } from './browser-context.ts';
import { oneTimeCode } from './one-time-code.ts';
import { performSteps } from './perform-steps.ts';
import { waitForPage } from './wait-for-page.ts';

/** Waits for the first of these pages and notes it. @throws {DriverError} if none of them shows */
export async function recognisePage<Name extends string>(
  { site, tab, signal, seen }: PersonSession,
  candidates: Readonly<Record<Name, Recogniser>>,
): Promise<Name> {
  const page = await waitForPage(tab.page, { candidates, deadlineMs: site.deadlineMs, signal });
  seen.push(page);
  return page;
}

/** Carries out steps as the person who sits there. @throws {DriverError} */
export async function act(session: PersonSession, steps: readonly PageStep[]): Promise<void> {
  const { site, tab, signal } = session;
  const { base, trusts, deadlineMs } = site;
  const filling = (place: string): Promise<string> => valueFor(session, place);
  await performSteps(tab.page, steps, { base, trusts, deadlineMs, signal, filling });
}

/**
 * Signs in on the page that asks for it, and waits for the page behind it.
 *
 * @throws {DriverError} if the sign-in is refused
 */
export async function signIn<Name extends string>(
  session: PersonSession,
  behind: Readonly<Record<Name, Recogniser>>,
): Promise<Name> {
  const { steps, refused } = session.site.pages.signIn;
  await act(session, steps);
  if (refused === undefined) return recognisePage(session, behind);
  const page = await recognisePage<string>(session, { ...behind, 'sign-in refused': refused });
  if (page !== 'sign-in refused') return page as Name;
  throw new DriverError(
    `the sign-in of ${session.tab.user.name} was refused; check the name and password in the profile`,
  );
}

async function valueFor({ tab }: PersonSession, place: string): Promise<string> {
  const { user, redactor } = tab;
  if (place === 'user.name') return user.name;
  if (place === 'user.password') {
    if (user.password !== null) return user.password;
    throw new DriverError(`${user.name} is asked for a password: give them one in the profile`);
  }
  const code = await oneTimeCode(user, Date.now());
  redactor.register(code);
  return code;
}
