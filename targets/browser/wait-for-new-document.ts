import type { ElementHandle, Page as Tab } from 'playwright-core';

/**
 * Begins to watch for a document that takes the place of the one shown now; views that a page changes by itself are
 * none.
 *
 * @returns `moment`, when it is there; it rejects if none comes before the deadline.
 */
export async function waitForNewDocument(
  tab: Tab,
  deadlineMs: number,
): Promise<{ readonly moment: Promise<void> }> {
  const root = await tab.locator(':root').elementHandle();
  const moment = untilGone(tab, root, deadlineMs);
  moment.catch(() => {});
  // Within an object, otherwise awaiting this function would await the moment.
  return { moment };
}

async function untilGone(tab: Tab, root: ElementHandle | null, deadlineMs: number): Promise<void> {
  do {
    const predicate = (frame: unknown): boolean => frame === tab.mainFrame();
    await tab.waitForEvent('framenavigated', { predicate, timeout: deadlineMs });
  } while (root !== null && (await isThere(root)));
}

/** An element of a document that is gone can no longer be asked anything. */
async function isThere(root: ElementHandle): Promise<boolean> {
  return root.evaluate(() => true).catch(() => false);
}
