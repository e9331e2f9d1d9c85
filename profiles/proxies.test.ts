import { expect, test } from 'vitest';
import { ProfileError } from './profile-error.ts';
import { proxyAuthorization, proxyFor, proxySecrets, shownProxy } from './proxies.ts';

const api = new URL('https://api.seekpass.example/path');
const PROXY = 'http://proxy.example:3128';

function chosen(env: Readonly<Record<string, string>>, url = api): string | null {
  return proxyFor(url, env)?.url.href ?? null;
}

test.each([
  [{ HTTPS_PROXY: PROXY }, `${PROXY}/`],
  [{ https_proxy: PROXY, HTTPS_PROXY: 'http://other.example' }, `${PROXY}/`],
  [{ https_proxy: '', HTTPS_PROXY: PROXY }, `${PROXY}/`],
  [{ HTTP_PROXY: PROXY }, null],
  [{ HTTPS_PROXY: 'proxy.example:3128' }, `${PROXY}/`],
  [{}, null],
])('goes by the variable of its scheme: %j', (env, expected) => {
  expect(chosen(env)).toBe(expected);
});

test.each([
  'api.seekpass.example',
  'seekpass.example',
  '.seekpass.example',
  '*.seekpass.example',
  'API.SeekPass.example',
  'a.example, seekpass.example',
  'a.example seekpass.example:443',
  '*',
])('goes past the proxy if NO_PROXY is %j', (NO_PROXY) => {
  expect(chosen({ HTTPS_PROXY: PROXY, NO_PROXY })).toBeNull();
  expect(chosen({ HTTPS_PROXY: PROXY, no_proxy: NO_PROXY })).toBeNull();
});

test.each(['pass.example', 'seekpass.example:8443', 'other.example', '', '.', ','])(
  'uses the proxy if NO_PROXY is %j',
  (NO_PROXY) => {
    expect(chosen({ HTTPS_PROXY: PROXY, NO_PROXY })).toBe(`${PROXY}/`);
  },
);

test.each([
  ['10.0.0.0/8', 'https://10.1.2.3', true],
  ['192.168.0.0/16,10.0.0.0/8', 'https://10.1.2.3', true],
  ['10.0.0.0/8', 'https://11.1.2.3', false],
  ['fd00::/8', 'https://[fd12::1]', true],
  ['fd00::/8', 'https://10.1.2.3', false],
  ['10.0.0.0/40', 'https://10.1.2.3', false],
  ['pass.example/8', 'https://pass.example', false],
])('goes past the proxy for a network %s: %s', (NO_PROXY, url, isPassed) => {
  expect(chosen({ HTTPS_PROXY: PROXY, NO_PROXY }, new URL(url)) === null).toBe(isPassed);
});

test.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'https://[::1]/'])(
  'never sends what is for this machine to a proxy: %s',
  (url) => {
    expect(chosen({ HTTP_PROXY: PROXY, HTTPS_PROXY: PROXY }, new URL(url))).toBeNull();
  },
);

test.each(['socks5://canary.example:1080', 'http://', 'ftp://canary'])(
  'refuses what is not an HTTP proxy without quoting it: %s',
  (HTTPS_PROXY) => {
    const choose = () => proxyFor(api, { HTTPS_PROXY });
    expect(choose).toThrow(ProfileError);
    expect(choose).toThrow(/^HTTPS_PROXY: expected the URL of a proxy(?!.*canary)/);
  },
);

test('is shown without name and password, of which either may be a secret', () => {
  const proxy = proxyFor(api, { HTTPS_PROXY: 'http://ci:canary%40x@proxy.example:3128' });
  if (proxy === null) throw new Error('there is a proxy');
  expect(shownProxy(proxy)).toBe('http://[redacted]@proxy.example:3128');
  expect(proxySecrets(proxy)).toEqual(['canary%40x', 'canary@x']);
});

test.each([
  ['a percent sign that begins no escape', 'http://user:pa%zz@proxy.example', 'user:pa%zz'],
  ['an escape', 'http://user:pa%40%C3%A9@proxy.example', 'user:pa@é'],
  ['a token alone', 'http://canary-token@proxy.example', 'canary-token:'],
])('takes %s for what it stands for', (_, url, pair) => {
  const proxy = proxyFor(api, { HTTPS_PROXY: url });
  if (proxy === null) throw new Error('there is a proxy');
  expect(proxyAuthorization(proxy)).toBe(`Basic ${Buffer.from(pair).toString('base64')}`);
  expect(shownProxy(proxy)).toBe('http://[redacted]@proxy.example');
});
