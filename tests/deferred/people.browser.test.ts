import { expect, test } from 'vitest';
import type { RunOptions } from '../../harness/run/run-options.ts';
import { serveMock } from '../../mock/serve.ts';
import type { Profile } from '../../profiles/profile.ts';
import { requirements } from '../../requirements/all.ts';
import { findChromium } from '../../targets/browser/chromium.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { keysIn, ruleOf } from '../agreement/tried-checks.ts';
import { mockPages, PATIENCE } from '../browser/mock-in-browser.ts';
import { leaveOut } from '../optional.ts';
import { everyNth } from '../part-of.ts';
import { dayByDay } from './day-by-day.ts';

const startAt = new Date('2026-11-22T12:00:00Z');

const type = 'english_proficiency';

/** The first check of each rule; all checks take a browser twice as long, and are judged over days by test control. */
const firstChecks = [
  ...Map.groupBy(
    keysIn(['REUSE', 'LINK', 'CONS', 'KEEP']).filter((key) => key.split(':')[1] === type),
    ruleOf,
  ).values(),
].flatMap(([first]) => first ?? []);

/** A third of them, and all in CI. */
const chosen = everyNth(firstChecks, 3);

const options: RunOptions = {
  seed: 7,
  asOf: '2026-11-22',
  examples: 1,
  only: chosen,
  types: [type],
  runId: 'seen',
  shrinkAttempts: 0,
  now: () => new Date(startAt),
};

test('every rule about links, consent and time that the first version has is judged in CI', () => {
  const rules = Object.keys(requirements).filter((id) => /^(REUSE|LINK|CONS|KEEP)-/.test(id));
  expect(new Set(firstChecks.map(ruleOf))).toEqual(new Set(rules));
  expect(everyNth(firstChecks, 3).length).toBeGreaterThan(10);
});

test('over days and through a browser rules about links, consent and time are judged', {
  timeout: 2 * PATIENCE.timeout,
}, async (context) => {
  if (findChromium(null) === null) leaveOut(context, 'browser', 'no Chromium is installed');
  const mock = await serveMock({ startAt, clock: 'held' });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const plain = mockProfile(mock.url, 4);
  const profile: Profile = {
    ...plain,
    control: null,
    clock: 'deferred',
    people: { driver: 'browser', pages: await mockPages(), users: [], chromium: null },
    limits: { ...plain.limits, requestTimeoutMs: 30_000 },
  };
  const run = await dayByDay({
    open: (reserved) => openTarget(profile, { version: '0.0.0', reserved }),
    move: (seconds) =>
      fetch(`${mock.adminUrl}/clock`, {
        method: 'POST',
        body: JSON.stringify({ advance_seconds: seconds }),
      }),
    options,
  });
  const judged = run.findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'info');
  const otherwise = run.findings.filter(
    (each) => !judged.includes(each) && each.verdict !== 'not-applicable',
  );
  expect(otherwise.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  expect(new Set(judged.map(({ requirement }) => requirement))).toEqual(
    new Set(chosen.map(ruleOf)),
  );
  expect(new Set(judged.map(({ clock }) => clock))).toEqual(new Set([null, 'deferred']));
  expect(new Set(judged.map(({ grade }) => grade))).toEqual(new Set(['http', 'browser']));
});
