import type { HeldCredential } from '../../contracts/test-control.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { Hand } from './browser-context.ts';
import { heldCredentials } from './held-credentials.ts';
import { act, see, signIn } from './page-actions.ts';

/** Signs the person in to the mobile app. @throws {DriverError} where the pages file does not say how. */
export async function signInToApp(hand: Hand): Promise<void> {
  const { app } = hand.site.pages;
  if (app === undefined) throw missing('app');
  hand.seat.asked = null;
  await act(hand, app.steps);
  await see(hand, { app: app.shows });
}

/** The credentials that the person's account lists. @throws {DriverError} where the pages file does not say how. */
export async function listCredentials(hand: Hand): Promise<readonly HeldCredential[]> {
  const { accounts, pages } = hand.site.pages;
  if (accounts === undefined) throw missing('accounts');
  hand.seat.asked = null;
  await act(hand, accounts.steps);
  const account = { account: accounts.shows };
  const page = await see(hand, { ...account, 'sign-in': pages['sign-in'] });
  if (page === 'sign-in') await signIn(hand, account);
  return heldCredentials(hand.seat.tab, accounts);
}

function missing(section: string): DriverError {
  return new DriverError(`the pages file has no section \`${section}\``);
}
