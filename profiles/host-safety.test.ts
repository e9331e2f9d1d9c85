import { expect, test } from 'vitest';
import { assertSafeHosts, isProductionProfile } from './host-safety.ts';
import { profileOf } from './testing/profile.ts';
import { UnsafeTargetError } from './unsafe-target-error.ts';

const allowHosts = [
  'app.seekpass-staging.com',
  'seekpass.co',
  'app.seekpass.co',
  'api.seekpass.co',
  'certsy.com',
  'app.certsy.com',
  'notcertsy.com.',
];

function refusal(differences: Parameters<typeof profileOf>[1], productionIsMeant = false): string {
  try {
    assertSafeHosts(profileOf('http://127.0.0.1:1', differences), productionIsMeant);
    return 'allowed';
  } catch (error) {
    if (error instanceof UnsafeTargetError) return error.message;
    throw error;
  }
}

test.each([
  'http://localhost:3000',
  'http://LOCALHOST.:3000',
  'http://127.0.0.1',
  'http://127.9.9.9:80/prefix',
  'http://[::1]:3000',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
  'https://app.seekpass-staging.com',
  'https://APP.SeekPass-Staging.com.',
  'https://notcertsy.com',
])('allows loopback and the hosts on the list: %s', (baseUrl) => {
  expect(refusal({ baseUrl, safety: { allowHosts, idPrefix: '' } })).toBe('allowed');
});

test.each([
  'https://seekpass.co',
  'https://app.seekpass.co',
  'https://APP.SEEKPASS.CO',
  'https://app.seekpass.co.',
  'https://app.seekpass.co:8443/path',
  'https://deep.down.seekpass.co',
  'https://app.seekpass%2eco',
  'https://ａｐｐ.seekpass.co',
  'https://certsy.com',
  'https://certsy.com.',
  'https://APP.CERTSY.COM',
  'https://app.certsy.com.:8443/path',
  'https://deep.down.certsy.com',
  'https://app.certsy%2ecom',
])('refuses production, no matter what the profile allows: %s', (baseUrl) => {
  expect(refusal({ baseUrl, safety: { allowHosts, idPrefix: '' } })).toContain(
    'is SEEK Pass production',
  );
});

test.each([
  [
    'https://app.seekpass.co.evil.example',
    'app.seekpass.co.evil.example is neither loopback nor allowed',
  ],
  ['https://notseekpass.co', 'notseekpass.co is neither loopback nor allowed'],
  ['https://certsy.com.evil.example', 'certsy.com.evil.example is neither loopback nor allowed'],
  ['https://certsy.com.au', 'certsy.com.au is neither loopback nor allowed'],
  ['https://certsy-com.example', 'certsy-com.example is neither loopback nor allowed'],
  ['https://localhost.evil.example', 'localhost.evil.example is neither loopback nor allowed'],
  ['https://127.0.0.1.evil.example', '127.0.0.1.evil.example is neither loopback nor allowed'],
  ['http://0.0.0.0', '0.0.0.0 is neither loopback nor allowed'],
  ['http://[::ffff:8.8.8.8]', 'is neither loopback nor allowed'],
  ['http://134744072', '8.8.8.8 is neither loopback nor allowed'],
  ['https://app.seekpass.co@evil.example', 'credentials belong under auth'],
  ['no URL', 'expected an absolute URL'],
])('refuses what only looks like an allowed host: %s', (baseUrl, says) => {
  expect(refusal({ baseUrl, safety: { allowHosts, idPrefix: '' } })).toContain(says);
});

test.each(['baseUrl', 'linkBaseUrl', 'control'])(
  'looks at every URL the profile has: %s',
  (key) => {
    expect(refusal({ [key]: 'https://elsewhere.example' })).toMatch(
      `${key}: the host elsewhere.example`,
    );
  },
);

const everywhere = { allowHosts, idPrefix: '' };

test.each([
  ['allowed', { baseUrl: 'https://app.seekpass.co', safety: everywhere }],
  ['is SEEK Pass production', { baseUrl: 'http://app.seekpass.co', safety: everywhere }],
  ['is SEEK Pass production', { control: 'https://app.seekpass.co', safety: everywhere }],
  ['is neither loopback nor allowed', { baseUrl: 'https://app.seekpass.co' }],
  ['is neither loopback nor allowed', { baseUrl: 'https://elsewhere.example' }],
])('with production meant says "%s" to %j', (says, differences) => {
  expect(refusal(differences, true)).toContain(says);
});

test.each([
  [{ baseUrl: 'https://app.seekpass.co' }, true],
  [{ linkBaseUrl: 'https://X.SeekPass.co.' }, true],
  [{ control: 'https://seekpass.co/__control' }, true],
  [{ baseUrl: 'https://certsy.com' }, true],
  [{ linkBaseUrl: 'https://Pass.Certsy.com.' }, true],
  [{ control: 'https://app.certsy.com/__control' }, true],
  [{ baseUrl: 'https://app.seekpass-staging.com' }, false],
  [{ baseUrl: 'https://notseekpass.co' }, false],
  [{ baseUrl: 'https://notcertsy.com' }, false],
  [{ baseUrl: 'https://certsy.com.example' }, false],
])('knows a profile of production by any of its URLs: %j', (differences, expected) => {
  expect(isProductionProfile(profileOf('http://127.0.0.1:1', differences))).toBe(expected);
});

test.each(['baseUrl', 'linkBaseUrl', 'control'])(
  'plain http to a foreign host is refused under %s, unless the profile allows it',
  (key) => {
    const url = 'https://seek.example';
    const safety = { allowHosts: ['seek.example'], idPrefix: 'spc-' };
    const plain = { baseUrl: url, linkBaseUrl: url, control: url, [key]: 'http://seek.example' };
    expect(refusal({ ...plain, safety })).toContain(
      `${key}: seek.example would get client secrets over plain http`,
    );
    expect(refusal({ ...plain, safety: { ...safety, allowPlainHttp: true } })).toBe('allowed');
  },
);
