// biome-ignore-all lint/suspicious/noTemplateCurlyInString: profiles write their variables that way
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProfile } from './load.ts';

/** What is said of a profile with this text and this secret. */
async function said(yaml: string, env: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const file = join(folder, 'x.target.yaml');
  try {
    await writeFile(file, yaml);
    return await loadProfile(file, env).then(
      () => 'accepted',
      (error: Error) => error.message,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withAuth(auth: string, more = ''): string {
  return `name: mock\nbaseUrl: http://127.0.0.1:4000\nauth: ${auth}\ncredentialTypes: [education]\n${more}`;
}

const usual = '{ clientId: partner-nine, clientSecret: "${SECRET}" }';

describe('a secret that reports could not leave out', () => {
  test.each([
    ['is short', 'abc12', 'fewer than 6 characters'],
    ['is short once trimmed', ' abc12\n', 'fewer than 6 characters'],
    ['is a credential type', 'Microcredential', 'a word that every report holds'],
    ['is a word of the protocol', 'client_credentials', 'a word that every report holds'],
    ['is the client id', 'partner-nine', 'the profile shows elsewhere'],
  ])('is refused where it %s', async (_, secret, why) => {
    const message = await said(withAuth(usual), { SECRET: secret });
    expect(message).toContain(
      `auth.clientSecret: expected a secret that reports can leave out, got`,
    );
    expect(message).toContain(why);
  });

  test('does not include a usual one', async () => {
    await expect(said(withAuth(usual), { SECRET: 'q7/Zk+9dPw/4hL' })).resolves.toBe('accepted');
  });
});

describe('a secret in a shape that is wrong is not quoted', () => {
  const secret = 'canary-written-out';
  test.each([
    withAuth(`{ clientId: p, clientSecret: [${secret}] }`),
    withAuth(`{ clientId: p, clientSecret: { value: ${secret} } }`),
    withAuth(`"p:${secret}"`),
    withAuth(`{ clientId: p, ? ${secret} and more : 1 }`),
    withAuth(usual, `people: { driver: browser, pages: x.yaml, users: ["bob:${secret}"] }\n`),
    withAuth(usual, 'documents: { pdf: "${HIDDEN}" }\n'),
    withAuth(usual, 'control: "${HIDDEN}"\n'),
    withAuth(usual, 'secondClient: { clientId: q, clientSecret: ["${HIDDEN}"] }\n'),
    `${secret}\n`,
    `- ${secret}\n`,
  ])('%j', async (yaml) => {
    const message = await said(yaml, { SECRET: 'canary-of-the-client', HIDDEN: secret });
    expect(message).toContain('x.target.yaml');
    expect(message).not.toContain('canary');
  });
});

test.each([
  ['an anchor that holds itself', withAuth(usual, 'unsupported: &a { b: *a }\n')],
  ['a file that is far too long', withAuth(usual, `unsupported: {${'a'.repeat(300_000)}: b}\n`)],
])('%s is a mistake of the profile', async (_, yaml) => {
  await expect(said(yaml, { SECRET: 'canary-of-the-client' })).resolves.toMatch(
    /expected (?:a profile|plain YAML)/,
  );
});
