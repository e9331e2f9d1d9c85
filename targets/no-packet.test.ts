import dns from 'node:dns';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Profile } from '../profiles/profile.ts';
import { profileOf } from '../profiles/testing/profile.ts';
import { UnsafeTargetError } from '../profiles/unsafe-target-error.ts';
import { openTarget } from './open/open-target.ts';
import { listen } from './testing/http-server.ts';

/** The two functions through which anything leaves this process: both are watched, neither is changed. */
const watched = () => [vi.spyOn(net.Socket.prototype, 'connect'), vi.spyOn(dns, 'lookup')];
let doors = watched();

beforeEach(() => {
  doors = watched();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const allowHosts = ['app.seekpass.co', 'seekpass.co', 'localhost'];
const attempts = () => doors.map((door) => door.mock.calls.length);

function refusal(profile: Profile): Promise<unknown> {
  return openTarget(profile, { version: '1' }).then(
    (target) => target,
    (thrown: unknown) => thrown,
  );
}

describe('what leaves this machine for an unsafe host', () => {
  test.each([
    ['baseUrl', { baseUrl: 'https://app.seekpass.co' }],
    ['linkBaseUrl', { linkBaseUrl: 'https://app.seekpass.co.' }],
    ['control', { control: 'https://x.seekpass.co/__control', clock: 'as-reported' }],
    ['a host that was not allowed', { baseUrl: 'https://elsewhere.example' }],
  ] as const)('is not one name looked up or connection tried: %s', async (_, differences) => {
    const safety = { allowHosts, idPrefix: 'spc-' };
    const refused = await refusal(profileOf('http://127.0.0.1:1', { ...differences, safety }));
    expect(refused).toBeInstanceOf(UnsafeTargetError);
    expect(attempts()).toEqual([0, 0]);
  });

  test('would have been noticed, as it is for a safe one', async () => {
    await using server = await listen((_, response) => response.end('{}'));
    const named = server.url.replace('127.0.0.1', 'localhost');
    const target = await openTarget(profileOf(named), { version: '1' });
    const session = target.session({ step: 'step' });
    await session.partner.requestToken().catch(() => {});
    await target.close();
    expect(Math.min(...attempts())).toBeGreaterThan(0);
  });
});

describe('a redirect to another host', () => {
  test('is an answer: neither the token nor the secret follows it', async () => {
    await using elsewhere = await listen((_, response) => response.end('{}'));
    await using server = await listen((_, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/taken` }).end(),
    );
    const target = await openTarget(profileOf(server.url), { version: '1' });
    const { partner } = target.session({ step: 'step' });
    const answers = [
      await partner.requestToken(),
      await partner.status('x', { token: 't'.repeat(20) }),
    ];
    await target.close();
    expect(answers.map(({ status }) => status)).toEqual([307, 307]);
    expect([server.arrived.length, elsewhere.arrived.length]).toEqual([2, 0]);
  });
});
