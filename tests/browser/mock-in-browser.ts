import path from 'node:path';
import { type ServedMock, type ServeOptions, serveMock } from '../../mock/serve.ts';
import type { BrowserPeople, Profile } from '../../profiles/profile.ts';
import { readPages } from '../../profiles/read-pages.ts';
import { findChromium } from '../../targets/browser/chromium.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { type OpenOptions, openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { leaveOut } from '../optional.ts';

/** Long enough for a Chromium that shares its machine with other tests. */
export const PATIENCE = { timeout: 300_000 };

/** A mock with people driven by a browser, both closed with it. */
export interface InBrowser extends AsyncDisposable {
  readonly mock: ServedMock;
  readonly target: Target;
}

/** What differs from a mock without faults, with the people of its own pages file. */
export interface Unusual {
  readonly serve?: ServeOptions;
  readonly people?: Partial<BrowserPeople>;
  readonly profile?: Partial<Profile>;
  readonly open?: Partial<OpenOptions>;
  /** How long a page may take to show. */
  readonly deadlineMs?: number;
}

/** Starts a mock and opens it through a real Chromium; leaves the test out if there is none. */
export async function openInBrowser(
  context: { readonly skip: (note: string) => never },
  { serve = {}, people = {}, profile = {}, open = {}, deadlineMs = 30_000 }: Unusual = {},
): Promise<InBrowser> {
  if (findChromium(null) === null) leaveOut(context, 'browser', 'no Chromium is installed');
  const driven: BrowserPeople = {
    driver: 'browser',
    pages: await mockPages(),
    users: [],
    chromium: null,
    ...people,
  };
  const mock = await serveMock({ seed: 1, ...serve });
  const plain = mockProfile(mock.url, 4);
  const limits = { ...plain.limits, requestTimeoutMs: deadlineMs };
  const target = await openTarget(
    { ...plain, limits, people: driven, ...profile },
    { version: '0.0.0', ...open },
  );
  const close = async (): Promise<void> => {
    await target.close();
    await mock.close();
  };
  return { mock, target, [Symbol.asyncDispose]: close };
}

/** The pages file that the mock ships. */
export async function mockPages(): Promise<BrowserPeople['pages']> {
  const folder = path.join(import.meta.dirname, '..', '..', 'mock', 'pages');
  const { pages, problems } = await readPages('mock.pages.yaml', folder);
  if (pages === null) throw new Error(problems.map(({ says }) => says).join('\n'));
  return pages;
}
