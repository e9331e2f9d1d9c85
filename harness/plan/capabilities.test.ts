import { describe, expect, test } from 'vitest';
import type { Profile } from '../../profiles/profile.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { availability, featuresOf } from './capabilities.ts';

function offered(profile: Partial<Profile>) {
  return [...featuresOf(fakeTarget({ profile }).profile).capabilities];
}

describe('what a profile promises', () => {
  test('is nothing without test control', () => {
    expect(offered({ control: null, clock: 'control', people: 'control' })).toEqual([]);
  });

  test('is all that test control may have', () => {
    const everything = ['clock', 'people', 'fresh-people', 'app-sign-in', 'accounts'];
    expect(offered({ control: 'http://c', clock: 'control', people: 'as-reported' })).toEqual(
      everything,
    );
  });

  test('leaves out what is set to none', () => {
    expect(offered({ control: 'http://c', clock: 'control', people: 'none' })).toEqual(['clock']);
    expect(offered({ control: 'http://c', clock: 'none', people: 'control' })).not.toContain(
      'clock',
    );
  });
});

describe('a need', () => {
  test('is met if the target has the capability', () => {
    expect(availability(['people', 'status'], fakeTarget({ capabilities: ['people'] }))).toEqual({
      met: true,
    });
  });

  test('of something the profile lacks is outside it', () => {
    expect(availability(['clock'], fakeTarget())).toEqual({
      met: false,
      verdict: 'not-applicable',
      reason:
        'needs a clock that can be moved, or `clock: deferred`, which this profile does not have',
    });
  });

  test('of something claimed and missing could not run', () => {
    const missing = new Map([['clock', 'test control reports no clock'] as const]);
    expect(availability(['clock'], fakeTarget({ missing }))).toEqual({
      met: false,
      verdict: 'could-not-run',
      reason: 'test control reports no clock',
    });
  });

  test('declared unsupported is outside, whatever the target has', () => {
    const target = fakeTarget({
      capabilities: ['people'],
      profile: { unsupported: { status: 'not yet', people: 'no' } },
    });
    expect(availability(['status', 'people'], target)).toEqual({
      met: false,
      verdict: 'not-applicable',
      reason: 'status is not supported: not yet',
    });
  });

  test('of a second client asks the profile alone', () => {
    const secondClient = { clientId: 'two', clientSecret: 'hidden' };
    expect(availability(['client2'], fakeTarget({ profile: { secondClient } })).met).toBe(true);
    expect(availability(['client2'], fakeTarget())).toMatchObject({
      reason: 'needs a second partner client (secondClient), which this profile does not have',
    });
  });

  test('of callbacks without a receiver is outside it, also with people in a browser', () => {
    const people = { driver: 'browser' } as unknown as Profile['people'];
    const capabilities = ['people'] as const;
    const callback = (receiver: Profile['receiver']) =>
      availability(
        ['people', 'callback'],
        fakeTarget({ capabilities, profile: { people, receiver } }),
      );
    expect(callback('loopback')).toEqual({ met: true });
    expect(callback('none')).toEqual({
      met: false,
      verdict: 'not-applicable',
      reason:
        'needs an address of ours that a person can return to (receiver), also in a browser, which this profile does not have',
    });
  });

  test('that comes first decides over later ones', () => {
    const missing = new Map([['people', 'no person is left'] as const]);
    const target = fakeTarget({ missing });
    expect(availability(['people', 'clock'], target)).toMatchObject({ verdict: 'could-not-run' });
    expect(availability(['clock', 'people'], target)).toMatchObject({ verdict: 'not-applicable' });
  });
});
