import type { HeldCredential } from '../../contracts/test-control.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { PersonSession } from './browser-context.ts';
import { heldCredentials } from './held-credentials.ts';
import { act, recognisePage, signIn } from './page-actions.ts';

/** Signs the person in to the mobile app. @throws {DriverError} if the pages file does not say how */
export async function signInToApp(session: PersonSession): Promise<void> {
  const { app } = session.site.pages;
  if (app === undefined) throw missing('app');
  session.tab.asked = null;
  await act(session, app.steps);
  await recognisePage(session, { app: app.shows });
}

/** The credentials that the person's account lists. @throws {DriverError} if the pages file does not say how */
export async function listCredentials(session: PersonSession): Promise<readonly HeldCredential[]> {
  const { accounts, pages } = session.site.pages;
  if (accounts === undefined) throw missing('accounts');
  session.tab.asked = null;
  await act(session, accounts.steps);
  const account = { account: accounts.shows };
  const page = await recognisePage(session, { ...account, 'sign-in': pages['sign-in'] });
  if (page === 'sign-in') await signIn(session, account);
  return heldCredentials(session.tab.page, accounts);
}

function missing(section: string): DriverError {
  return new DriverError(`the pages file has no section \`${section}\``);
}
