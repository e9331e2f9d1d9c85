import type { Page } from '../../contracts/test-control.ts';
import type { User } from '../../profiles/user.ts';
import type { Channel } from '../channel.ts';
import type { People } from '../drivers.ts';
import { listCredentials, signInToApp } from './account.ts';
import type { BrowserSite, PersonSession } from './browser-context.ts';
import { decide } from './decide.ts';
import { lookAtLink, openLink } from './open-link.ts';
import type { PersonTab } from './person-tab.ts';
import type { PersonTabs } from './person-tabs.ts';
import { recordEvidence, type UserAction } from './record-evidence.ts';

/** Leases the people of a check. */
export interface AccountSource {
  lease(): Promise<User>;
  /** @throws {DriverError} for an unknown name */
  userOf(name: string): User;
}

/** People who do everything in a browser, each in their own context. */
export function browserPeople(
  site: BrowserSite,
  tabs: PersonTabs,
  accounts: AccountSource,
  channel: Channel,
): People {
  const doing =
    <T>(action: UserAction, act: (session: PersonSession) => Promise<T>) =>
    (tab: PersonTab): Promise<T> =>
      recordEvidence(site, channel, tab, action, act);
  const at = <T>(
    person: string,
    action: UserAction,
    act: (session: PersonSession) => Promise<T>,
  ): Promise<T> => tabs.at(accounts.userOf(person), doing(action, act));

  const returned = new Map<string, string>();
  const shown = new Map<string, string>();
  return {
    shownTo: (person) => shown.get(person) ?? null,
    returnedTo: (person) => returned.get(person) ?? null,
    lease: async () => (await accounts.lease()).name,
    visit: async (person, link, options): Promise<Page> => {
      const action = { method: 'OPEN', url: link } as const;
      const page =
        (options?.signIn ?? true)
          ? await at(person, action, (session) => openLink(session, link))
          : await tabs.atFresh(
              accounts.userOf(person),
              doing(action, async (session) => {
                const seen = await lookAtLink(session, link);
                shown.set(person, await session.tab.page.locator(':root').innerText());
                return seen;
              }),
            );
      return page === 'canceled' ? 'error' : page;
    },
    decide: (person, link, decision) => {
      const method = decision === 'accept' ? 'ACCEPT' : 'CANCEL';
      return at(person, { method, url: link }, async (session) => {
        const page = await decide(session, link, decision);
        const { returnedTo } = session.tab;
        if (returnedTo === null) returned.delete(person);
        else returned.set(person, returnedTo);
        return page;
      });
    },
    appSignIn: (person) => at(person, { method: 'APP SIGN-IN', url: site.base }, signInToApp),
    credentials: (person) => at(person, { method: 'LIST', url: site.base }, listCredentials),
  };
}
