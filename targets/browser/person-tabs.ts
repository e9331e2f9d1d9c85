import type { Browser } from 'playwright-core';
import type { User } from '../../profiles/user.ts';
import { openPersonTab, type PersonTab } from './person-tab.ts';

/** The tabs of one browser, by person; each person does one thing at a time. */
export interface PersonTabs {
  /** Acts in the person's tab, after the person's earlier actions. */
  at<T>(user: User, act: (tab: PersonTab) => Promise<T>): Promise<T>;
  /** Acts in a new tab without cookies, which is closed afterwards. */
  atFresh<T>(user: User, act: (tab: PersonTab) => Promise<T>): Promise<T>;
  /** Closes a person's tab and forgets its cookies. */
  leave(user: User): Promise<void>;
}

/** Makes the tabs of a browser, which is started for the first of them. */
export function createPersonTabs(browser: () => Promise<Browser>): PersonTabs {
  const tabs = new Map<string, Promise<PersonTab>>();
  const turns = new Map<string, Promise<unknown>>();

  function tabOf(user: User): Promise<PersonTab> {
    const known = tabs.get(user.name);
    if (known !== undefined) return known;
    const tab = browser().then((opened) => openPersonTab(opened, user));
    tabs.set(user.name, tab);
    tab.catch(() => tabs.delete(user.name));
    return tab;
  }

  return {
    at: (user, act) => {
      const before = turns.get(user.name) ?? Promise.resolve();
      const turn = before.catch(() => {}).then(async () => act(await tabOf(user)));
      turns.set(user.name, turn);
      return turn;
    },
    atFresh: async (user, act) => {
      const tab = await openPersonTab(await browser(), user);
      try {
        return await act(tab);
      } finally {
        await tab.context.close();
      }
    },
    leave: async (user) => {
      const tab = tabs.get(user.name);
      tabs.delete(user.name);
      turns.delete(user.name);
      await (await tab?.catch(() => undefined))?.context.close();
    },
  };
}
