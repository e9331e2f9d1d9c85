import { expect, test } from 'vitest';
import { browserCapabilities } from './browser-capabilities.ts';
import type { Pages } from './pages-schema.ts';
import { readPages } from './read-pages.ts';
import { userNamed } from './testing/user.ts';
import type { User } from './user.ts';

const ada = userNamed('ada');
const consented = userNamed('bo', { consented: true });
const withApp = userNamed('cy', { app: true });

async function abilities(users: readonly User[], change: Partial<Pages> = {}) {
  const { pages } = await readPages('mock.pages.yaml', `${import.meta.dirname}/../mock/pages`);
  if (pages === null) throw new TypeError('the mock ships a pages file');
  const { users: _, ...listed } = pages;
  return browserCapabilities({
    driver: 'browser',
    pages: { ...listed, ...change },
    users,
    chromium: null,
  });
}

test('a new person makes every rule about people possible', async () => {
  expect(await abilities([ada, consented])).toEqual([
    'people',
    'fresh-people',
    'app-sign-in',
    'accounts',
  ]);
});

test('people who consented or have the app are new to nothing', async () => {
  expect(await abilities([consented, withApp])).toEqual(['people']);
});

test('nothing is possible that the pages file does not describe', async () => {
  expect(await abilities([ada], { app: undefined, accounts: undefined })).toEqual([
    'people',
    'fresh-people',
  ]);
  expect(await abilities([])).toEqual([]);
});
