import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pactFile } from '../../pacts/pact-file.ts';
import { verifyPact } from '../../pacts/verification/verify.ts';
import { userNamed } from '../../profiles/testing/user.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';

const pacts = path.join(import.meta.dirname, '..', '..', 'contracts', 'pacts');
const file = path.join(pacts, 'example-partner-seek-pass-partner-api.json');

test('one person in a browser decides for every state that needs it', PATIENCE, async (context) => {
  const { users: _, ...pages } = await mockPages();
  const only = userNamed('ann@people.example', { password: 'made up' });
  await using opened = await openInBrowser(context, { people: { pages, users: [only] } });
  const pact = pactFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const interactions = pact.interactions.filter(({ description }) =>
    /^the (status|result)/.test(description),
  );
  const verdicts = await verifyPact(opened.target, {
    pact: { ...pact, interactions },
    pending: false,
  });
  expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  expect(verdicts).toHaveLength(8);
});
