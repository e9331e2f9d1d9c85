import { expect, test } from 'vitest';
import { assertSafeHosts } from './host-safety.ts';
import { loadProfile } from './load.ts';
import { urlProfile } from './url-profile.ts';

const url = 'https://partner.seek.example:8443';
const client = { SEEK_PASS_CLIENT_ID: 'one', SEEK_PASS_CLIENT_SECRET: 'synthetic-secret' };

test('a URL is a profile: its client is in the environment and its host may be tested', async () => {
  const profile = await loadProfile(url, client);
  expect(profile).toMatchObject({ name: 'partner.seek.example', baseUrl: url, control: null });
  expect(profile.credentialTypes).toHaveLength(6);
  expect(() => assertSafeHosts(profile)).not.toThrow();
});

test('other keys come from the environment too', async () => {
  const env = { ...client, SPC_TARGET_CONTROL: 'http://127.0.0.1:4010/__control' };
  expect(await loadProfile(url, env)).toMatchObject({ control: env.SPC_TARGET_CONTROL });
});

test('what is missing is said by name, with the way to a whole profile', async () => {
  await expect(loadProfile(url, { SEEK_PASS_CLIENT_ID: 'one' })).rejects.toThrow(
    `${url}: auth.clientSecret: expected the environment variable SEEK_PASS_CLIENT_SECRET, which is not set; ` +
      'set it, for example `export SEEK_PASS_CLIENT_SECRET=...`\n' +
      `A URL alone is a profile without test control, people and documents; \`spc init --target ${url}\` writes one to complete.`,
  );
});

test('a URL of production stays refused', async () => {
  const profile = await loadProfile('https://app.seekpass.co', client);
  expect(() => assertSafeHosts(profile)).toThrow('production');
});

test.each(['staging', 'a.target.yaml', './http.target.yaml'])('%s is no URL', (name) => {
  expect(urlProfile(name)).toBeUndefined();
});
