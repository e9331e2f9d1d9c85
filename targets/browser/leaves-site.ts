import type { Page as Tab } from 'playwright-core';

/**
 * Waits until a tab stands at an address of another origin than the site: the person went on to somewhere else.
 *
 * @returns the whole address
 */
export async function leavesSite(tab: Tab, base: string, signal: AbortSignal): Promise<string> {
  const { origin } = new URL(base);
  await tab.waitForURL(
    (address) => /^https?:$/.test(address.protocol) && address.origin !== origin,
    {
      waitUntil: 'commit',
      timeout: 0,
      signal,
    },
  );
  return tab.url();
}
