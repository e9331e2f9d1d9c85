import type { Browser } from 'playwright-core';
import type { People } from '../drivers.ts';
import { DriverError } from '../errors/driver-error.ts';
import { isSafeUrl } from '../host-safety.ts';
import type { BrowserPeople, Profile } from '../profile.ts';
import type { Redactor } from '../redaction.ts';
import { browserPeople } from './browser-people.ts';
import { launchChromium } from './chromium.ts';
import { createLeasePool } from './lease-pool.ts';
import { createNewUsers } from './new-users.ts';
import { createSeats } from './seats.ts';
import type { BrowserChannel, Site } from './site.ts';
import type { User } from './user.ts';

/** Drives the people of one target through a browser of its own. */
export interface BrowserDriver {
  /**
   * Opens people for one check, who are the check's own until `end`.
   *
   * @param fresh whether it needs people with no consent given, no mobile app and an empty account.
   */
  open(channel: BrowserChannel, fresh: boolean): { readonly people: People; end(): Promise<void> };
  close(): Promise<void>;
}

/** What a browser driver needs besides the profile. */
export interface BrowserOptions {
  readonly redactor: Redactor;
  readonly keep: Site['keep'];
}

/** Makes the driver; the browser starts with the first thing that a person does. */
export function createBrowserDriver(
  profile: Profile,
  driven: BrowserPeople,
  { redactor, keep }: BrowserOptions,
): BrowserDriver {
  for (const { password, totpSecret } of driven.users) {
    if (password !== null) redactor.register(password);
    if (totpSecret !== null) redactor.register(totpSecret);
  }
  const browser = startedOnce(profile, driven);
  const site = siteOf(profile, driven, redactor, keep);
  const seats = createSeats(browser.start);
  const open = castingOf(profile, driven);
  return {
    open: (channel, fresh) => {
      const leased: User[] = [];
      const casting = open(fresh, channel.signal);
      const lease = async (): Promise<User> => {
        const user = await casting.lease();
        leased.push(user);
        if (fresh && driven.users.includes(user)) await assertNewcomer(people, user);
        return user;
      };
      const people = browserPeople(site, seats, { ...casting, lease }, channel);
      const end = async (): Promise<void> => {
        await Promise.all(leased.map((user) => seats.leave(user)));
        casting.end();
      };
      return { people, end };
    },
    close: browser.stop,
  };
}

function startedOnce({ baseUrl, linkBaseUrl, safety }: Profile, { chromium }: BrowserPeople) {
  const own = [baseUrl, linkBaseUrl].map((url) => new URL(url).hostname);
  let started: Promise<Browser> | null = null;
  return {
    start: (): Promise<Browser> => {
      started ??= launchChromium(chromium, [...own, ...safety.allowHosts]);
      return started;
    },
    stop: async (): Promise<void> => {
      const browser = await started?.catch(() => null);
      await browser?.close();
    },
  };
}

function siteOf(
  { linkBaseUrl, safety, limits }: Profile,
  { pages }: BrowserPeople,
  redactor: Redactor,
  keep: Site['keep'],
): Site {
  return {
    pages,
    base: linkBaseUrl,
    trusts: (address) => isSafeUrl(address, safety.allowHosts),
    deadlineMs: limits.requestTimeoutMs,
    redact: (text) => redactor.redact(text),
    keep,
  };
}

/** Who may be leased: people invented for every lease, or the few that the profile lists. */
function castingOf({ auth }: Profile, { pages, users }: BrowserPeople) {
  if (pages.users !== undefined) {
    const created = createNewUsers(pages.users.generated, auth.clientSecret);
    const casting = {
      lease: async () => created.invent(),
      userOf: (name: string) => created.recall(name),
      end: () => {},
    };
    return () => casting;
  }
  const pool = createLeasePool(users);
  const userOf = (name: string): User => {
    const user = users.find((each) => each.name === name);
    if (user !== undefined) return user;
    throw new DriverError(`the profile lists no user ${name}; add them under people.users`);
  };
  return (fresh: boolean, signal: AbortSignal) => ({ ...pool.open(fresh, signal), userOf });
}

/** The profile may be wrong about a person's history, and everything judged by it would be. */
async function assertNewcomer(people: People, { name }: User): Promise<void> {
  const held = await people.credentials(name);
  if (held.length === 0) return;
  throw new DriverError(
    `the profile says that ${name} never consented, and the account holds ${held.length} credential(s); correct \`consented\``,
  );
}
