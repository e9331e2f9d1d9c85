import type { Page as Tab } from 'playwright-core';
import type { Recogniser } from '../../profiles/pages-schema.ts';
import { DriverError } from '../errors/driver-error.ts';
import { locate } from './locate.ts';

/** What may be reported of a page, and how long it may take to show. Time in milliseconds. */
export interface Wait<Name extends string> {
  readonly candidates: Readonly<Record<Name, Recogniser>>;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/**
 * Waits for the first of several pages and returns its name.
 *
 * @throws {DriverError} if none shows before the deadline
 */
export async function waitForPage<Name extends string>(tab: Tab, wait: Wait<Name>): Promise<Name> {
  const names = Object.keys(wait.candidates) as Name[];
  const decided = new AbortController();
  const deadline = AbortSignal.timeout(wait.deadlineMs);
  const signal = AbortSignal.any([decided.signal, deadline, wait.signal]);
  try {
    return await Promise.any(
      names.map(async (name) => {
        await Promise.any(
          alternatives(wait.candidates[name]).map((each) => shown(tab, each, signal)),
        );
        return name;
      }),
    );
  } catch {
    wait.signal.throwIfAborted();
    throw new DriverError(await unrecognised(tab, names, wait.deadlineMs));
  } finally {
    decided.abort();
  }
}

type Conditions = Omit<Recogniser, 'or'>;

function alternatives({ or = [], ...first }: Recogniser): readonly Conditions[] {
  return [first, ...or];
}

/** Waits until all conditions hold at once. */
async function shown(tab: Tab, wanted: Conditions, signal: AbortSignal): Promise<void> {
  const { url } = wanted;
  const atAddress = (address: URL): boolean => url === undefined || matchesUrl(url, address.href);
  do {
    if (url !== undefined) {
      await tab.waitForURL(atAddress, { waitUntil: 'commit', timeout: 0, signal });
    }
    for (const part of partsOf(wanted)) {
      await locate(tab, part).first().waitFor({ state: 'visible', timeout: 0, signal });
    }
    // The page may have changed while its parts were waited for.
  } while (!atAddress(new URL(tab.url())));
}

function partsOf({ role, name, text, selector }: Conditions) {
  return [
    ...(role === undefined ? [] : [{ role, name }]),
    ...(text === undefined ? [] : [{ text }]),
    ...(selector === undefined ? [] : [{ selector }]),
  ];
}

async function unrecognised(tab: Tab, names: readonly string[], deadlineMs: number) {
  const headings = await tab
    .getByRole('heading')
    .allTextContents()
    .catch(() => []);
  const there =
    headings.length === 0 ? 'no heading' : headings.map((each) => `"${each}"`).join(', ');
  return (
    `expected one of the pages ${names.join(', ')} within ${deadlineMs} ms, ` +
    `got ${addressOf(tab)} with ${there}; compare it with the pages file`
  );
}

/** Without query and fragment, in which tokens travel. */
function addressOf(tab: Tab): string {
  const { origin, pathname } = new URL(tab.url());
  return origin === 'null' ? tab.url() : `${origin}${pathname}`;
}

/** Whether the path of an address is the one of a pattern, in which `*` stands for anything. */
export function matchesUrl(pattern: string, address: string): boolean {
  const path = URL.parse(address)?.pathname;
  if (path === undefined) return false;
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
