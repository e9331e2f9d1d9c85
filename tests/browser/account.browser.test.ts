import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { Payload } from '../../contracts/payload.ts';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { names } from '../../generators/edges/names.ts';
import { unusualTexts } from '../../generators/edges/texts.ts';
import { complete } from '../../generators/valid.ts';
import { userNamed } from '../../profiles/testing/user.ts';
import { firstDifference } from '../../specs/same-values.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import type { Target } from '../../targets/target.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';
import { submitTo } from './submit-to.ts';

const ada = userNamed('ada@example.org', { password: 'synthetic password' });

test.for(['education', 'career_history'])(
  'an account of %s is read as it was submitted',
  PATIENCE,
  async (name, context) => {
    const { users: _, ...pages } = await mockPages();
    await using opened = await openInBrowser(context, { people: { pages, users: [ada] } });
    const payloads = unusual(name);
    for (const payload of payloads) await acceptAsAda(opened.target, payload);
    const session = opened.target.session({ step: 'test' });
    await session.resume(ada.name);
    const held = (await session.people?.credentials(ada.name)) ?? [];
    expect(held.map(({ credential_type }) => credential_type)).toEqual(payloads.map(() => name));
    const differences = payloads.map(({ data }, i) =>
      firstDifference(data.credential, held[i]?.fields),
    );
    expect(differences.filter((difference) => difference !== null)).toEqual([]);
  },
);

/** One credential with every field, and one for every unusual text that LINK-011 knows. */
function unusual(name: string): readonly Payload[] {
  const type = credentialType(name);
  if (type === undefined) throw new RangeError(`${name} is not a credential type`);
  const world = { asOf: '2026-11-22', documents: sampleDocuments };
  const edges = [...names(type, world), ...unusualTexts(type, world)];
  return [complete(type, world), ...edges.map(({ arbitrary }) => arbitrary)].flatMap(
    (arbitrary, seed) => fc.sample(arbitrary as fc.Arbitrary<Payload>, { seed, numRuns: 1 }),
  );
}

/** Without a browser, which would take a second for each. */
async function acceptAsAda(target: Target, payload: Payload): Promise<void> {
  const { link } = await submitTo(target, payload.credential_type, undefined, payload);
  const read = readRedirectLink(link);
  const signedIn = await post('/sign-in', { email: ada.name, password: ada.password ?? '' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const parameters = Object.fromEntries(read?.parameters ?? []);
  const segment = read?.url.pathname.split('/').at(-1) ?? '';
  await post('/partner/open', { segment, ...parameters }, cookie);
  const accepted = await post('/partner/consent', { link: 'l1', decision: 'accepted' }, cookie);
  expect(accepted.headers.get('location')).toContain('/partner/credential');

  function post(path: string, form: Record<string, string>, session = ''): Promise<Response> {
    const body = new URLSearchParams(form);
    const headers = { cookie: session };
    return fetch(target.profile.baseUrl + path, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body,
    });
  }
}
