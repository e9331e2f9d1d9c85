import { expect, test } from 'vitest';
import type { Fault } from '../../mock/faults/fault.ts';
import { serveMock } from '../../mock/serve.ts';
import type { Profile } from '../../profiles/profile.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { dayByDay } from './day-by-day.ts';

/** Seconds of the mock's clock in one real second: 49 hours in three and a half. */
const SCALE = 50_000;

/** A token outlives the test, which would need a new one every few milliseconds. */
const longTokens: Fault = {
  name: 'tokens-for-years',
  violates: [],
  says: 'Tokens are good for years.',
  apply: () => ({ tokens: { lifetime: () => 1e9 } }),
};

test('on a clock that really runs an id is new after 48 hours', async () => {
  const mock = await serveMock({ clock: { scaled: SCALE }, faults: [longTokens] });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const profile: Profile = {
    ...mockProfile(mock.url, 4),
    control: null,
    people: 'none',
    clock: 'deferred',
  };
  const run = await dayByDay({
    open: () => openTarget(profile, { version: '0.0.0' }),
    // Its time passes by itself: settling again and again is all there is to do.
    move: async () => {},
    most: 100_000,
    options: {
      seed: 7,
      asOf: '2026-11-22',
      examples: 1,
      only: ['REUSE-003'],
      types: ['education'],
      version: '0.0.0',
      runId: 'scaled',
      strict: false,
      pendingOk: false,
      signal: new AbortController().signal,
      now: () => new Date(),
    },
  });
  const [finding] = run.findings.filter(({ verdict }) => verdict !== 'not-applicable');
  expect(finding).toMatchObject({ requirement: 'REUSE-003', verdict: 'pass', clock: 'deferred' });
  expect(finding?.timeline.map(({ step }) => step)).toEqual(['submit', 'repeat']);
  expect(finding?.timeline[1]?.at).toBeGreaterThan(48 * 3600);
});
