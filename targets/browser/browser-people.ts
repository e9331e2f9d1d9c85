import type { Page } from '../../contracts/test-control.ts';
import type { User } from '../../profiles/user.ts';
import type { People } from '../drivers.ts';
import { listCredentials, signInToApp } from './account.ts';
import type { BrowserChannel, Hand, Site } from './browser-context.ts';
import { decide } from './decide.ts';
import { lookAtLink, openLink } from './open-link.ts';
import type { Seat } from './person-tab.ts';
import type { Seats } from './person-tabs.ts';
import { type Deed, witness } from './record-evidence.ts';

/** Where people come from. */
export interface Casting {
  lease(): Promise<User>;
  /** @throws {DriverError} for a name that nobody has. */
  userOf(name: string): User;
}

/** People who do everything in a browser, each in a context of their own. */
export function browserPeople(
  site: Site,
  seats: Seats,
  casting: Casting,
  channel: BrowserChannel,
): People {
  const doing =
    <T>(deed: Deed, act: (hand: Hand) => Promise<T>) =>
    (seat: Seat): Promise<T> =>
      witness(site, channel, seat, deed, act);
  const at = <T>(person: string, deed: Deed, act: (hand: Hand) => Promise<T>): Promise<T> =>
    seats.at(casting.userOf(person), doing(deed, act));

  return {
    lease: async () => (await casting.lease()).name,
    visit: async (person, link, options): Promise<Page> => {
      const deed = { method: 'OPEN', url: link } as const;
      const page =
        (options?.signIn ?? true)
          ? await at(person, deed, (hand) => openLink(hand, link))
          : await seats.atFresh(
              casting.userOf(person),
              doing(deed, (hand) => lookAtLink(hand, link)),
            );
      return page === 'canceled' ? 'error' : page;
    },
    decide: (person, link, decision) => {
      const method = decision === 'accept' ? 'ACCEPT' : 'CANCEL';
      return at(person, { method, url: link }, (hand) => decide(hand, link, decision));
    },
    appSignIn: (person) => at(person, { method: 'APP SIGN-IN', url: site.base }, signInToApp),
    credentials: (person) => at(person, { method: 'LIST', url: site.base }, listCredentials),
  };
}
