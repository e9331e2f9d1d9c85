import { expect, test } from 'vitest';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import { deliveries } from './deliveries.ts';
import { atSecondHost } from './second-host.ts';

function redirecting(receiver: Profile['receiver']): string | null | undefined {
  const context: CheckContext = {
    credentialType: 'education',
    profile: profileOf('http://target.example', { receiver }),
    asOf: '2026-01-01',
  };
  const check = deliveries.find(({ title }) => title.includes('redirect'));
  return check?.unless(context);
}

const listen = '127.0.0.1:4020';

test.each(['loopback', { listen, publicUrl: 'http://127.0.0.1:4020' }] as const)(
  'a receiver at %j has a second name',
  (receiver) => {
    expect(redirecting(receiver)).toBeNull();
  },
);

test.each([
  { listen, publicUrl: 'https://hooks.example.edu/spc' },
  { inbox: 'https://hooks.example.edu/spc' },
])('a redirect from %j would stay on its host', (receiver) => {
  expect(redirecting(receiver)).toBe(
    'the receiver has one host, hooks.example.edu, so that a redirect leads to no other',
  );
});

test.each([
  ['http://127.0.0.1:4020/x/127.0.0.1?y=1', 'http://localhost:4020/x/127.0.0.1?y=1'],
  ['https://hooks.example.edu/spc/x', 'https://hooks.example.edu/spc/x'],
])('%s at a second host is %s', (url, moved) => {
  expect(atSecondHost(url)).toBe(moved);
});
