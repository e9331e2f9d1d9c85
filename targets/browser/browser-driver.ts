import type { Browser } from 'playwright-core';
import type { Person } from '../../contracts/test-control.ts';
import { browserReach } from '../../profiles/host-safety.ts';
import type { BrowserPeople, Profile } from '../../profiles/profile.ts';
import type { Channel } from '../channel.ts';
import type { PeopleSession } from '../people-session.ts';
import type { Redactor } from '../redaction.ts';
import { accountSource } from './account-source.ts';
import type { BrowserSite } from './browser-context.ts';
import { browserSession } from './browser-session.ts';
import { launchChromium } from './chromium.ts';
import { createPersonTabs } from './person-tabs.ts';
import { openRequestGate, type RequestGate } from './request-gate.ts';

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
  /** Names of the people of pending checks. */
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
  // An account can be read only if the pages file says how.
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

function startedOnce(profile: Profile, { chromium }: BrowserPeople) {
  let started: Promise<Browser> | null = null;
  let gate: RequestGate | null = null;
  const launch = async (): Promise<Browser> => {
    gate = await openRequestGate({ mayReach: browserReach(profile), env: process.env });
    return launchChromium(chromium, gate.url);
  };
  return {
    start: (): Promise<Browser> => {
      started ??= launch();
      return started;
    },
    stop: async (): Promise<void> => {
      const browser = await started?.catch(() => null);
      await browser?.close();
      await gate?.close();
    },
  };
}

function siteOf(
  profile: Profile,
  { pages }: BrowserPeople,
  redactor: Redactor,
  keep: BrowserSite['keep'],
): BrowserSite {
  return {
    pages,
    base: profile.linkBaseUrl,
    trusts: browserReach(profile),
    deadlineMs: profile.limits.requestTimeoutMs,
    redact: (text) => redactor.redact(text),
    keep,
  };
}
