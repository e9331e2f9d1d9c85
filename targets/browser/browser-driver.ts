import type { Browser } from 'playwright-core';
import type { Person } from '../../contracts/test-control.ts';
import { isSafeUrl } from '../../profiles/host-safety.ts';
import type { BrowserPeople, Profile } from '../../profiles/profile.ts';
import type { Channel } from '../channel.ts';
import type { PeopleSession } from '../people-session.ts';
import type { Redactor } from '../redaction.ts';
import { accountSource } from './account-source.ts';
import type { BrowserSite } from './browser-context.ts';
import { browserSession } from './browser-session.ts';
import { launchChromium } from './chromium.ts';
import { createPersonTabs } from './person-tabs.ts';

/** Drives the people of one target through a browser of its own. */
export interface BrowserDriver {
  /**
   * Opens people for one check, who are the check's own until it ends.
   *
   * @param fresh whether it needs people with no consent given, no mobile app and an empty account.
   */
  open(channel: Channel, fresh: boolean): PeopleSession;
  close(): Promise<void>;
}

/** What a browser driver needs besides the profile. */
export interface BrowserOptions {
  readonly redactor: Redactor;
  readonly keep: BrowserSite['keep'];
  /** Names of people whom pending checks have. */
  readonly reserved: readonly Person[];
}

/** Makes the driver; the browser starts with the first thing that a person does. */
export function createBrowserDriver(
  profile: Profile,
  driven: BrowserPeople,
  { redactor, keep, reserved }: BrowserOptions,
): BrowserDriver {
  for (const { password, totpSecret } of driven.users) {
    if (password !== null) redactor.register(password);
    if (totpSecret !== null) redactor.register(totpSecret);
  }
  const browser = startedOnce(profile, driven);
  const site = siteOf(profile, driven, redactor, keep);
  const tabs = createPersonTabs(browser.start);
  const accounts = accountSource(profile, driven, reserved);
  // What an account holds can be looked into only where the pages file says how.
  const listed = driven.pages.accounts === undefined ? [] : driven.users.map(({ name }) => name);
  return {
    open: (channel, fresh) =>
      browserSession(
        site,
        tabs,
        accounts.open(fresh, channel.signal),
        channel,
        fresh ? listed : [],
      ),
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
  keep: BrowserSite['keep'],
): BrowserSite {
  return {
    pages,
    base: linkBaseUrl,
    trusts: (address) => isSafeUrl(address, safety.allowHosts),
    deadlineMs: limits.requestTimeoutMs,
    redact: (text) => redactor.redact(text),
    keep,
  };
}
