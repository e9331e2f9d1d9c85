import type { Browser } from 'playwright-core';
import type { User } from '../../profiles/user.ts';
import { openPersonTab, type PersonTab } from './person-tab.ts';

/** The places at one browser, by person; each person does one thing at a time. */
export interface PersonTabs {
  /** Does something at the person's seat, once what they are at is done. */
  at<T>(user: User, act: (tab: PersonTab) => Promise<T>): Promise<T>;
  /** Does something at a seat that nobody had before and nobody has after. */
  atFresh<T>(user: User, act: (tab: PersonTab) => Promise<T>): Promise<T>;
  /** Forgets a person's cookies with their seat. */
  leave(user: User): Promise<void>;
}

/** Makes the places at a browser, which is started for the first of them. */
export function createPersonTabs(browser: () => Promise<Browser>): PersonTabs {
  const taken = new Map<string, Promise<PersonTab>>();
  const turns = new Map<string, Promise<unknown>>();

  function seatOf(user: User): Promise<PersonTab> {
    const known = taken.get(user.name);
    if (known !== undefined) return known;
    const seat = browser().then((opened) => openPersonTab(opened, user));
    taken.set(user.name, seat);
    seat.catch(() => taken.delete(user.name));
    return seat;
  }

  return {
    at: (user, act) => {
      const before = turns.get(user.name) ?? Promise.resolve();
      const turn = before.catch(() => {}).then(async () => act(await seatOf(user)));
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
      const seat = taken.get(user.name);
      taken.delete(user.name);
      turns.delete(user.name);
      await (await seat?.catch(() => undefined))?.context.close();
    },
  };
}
