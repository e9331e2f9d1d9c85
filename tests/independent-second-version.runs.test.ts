import { expect, inject, test } from 'vitest';
import { secondVersionAreas } from '../requirements/all.ts';
import { combined } from '../selftest/conforming-servers/combined.ts';
import { alarms, judge } from '../selftest/conforming-servers/judge.ts';
import { roundsOf } from '../selftest/conforming-servers/rounds.ts';
import {
  plainSecondVersion,
  secondVersionConcerns,
} from '../selftest/conforming-servers/second-version/all.ts';
import type { SecondVersionVariant } from '../selftest/conforming-servers/second-version/variant.ts';
import { hidingVariants } from '../selftest/conforming-servers/second-version/webhooks.ts';
import { allVariants } from '../selftest/conforming-servers/version-variants.ts';
import { everyNth } from './part-of.ts';

const seed = inject('seed');

/** What is held against a server with these differences by every check of the second version on two types. */
async function heldAgainst(members: readonly SecondVersionVariant[]): Promise<readonly string[]> {
  const server = combined(members);
  const types = ['education', 'universal_credential'];
  const thoroughness = { seed, examples: 1, types, only: [...secondVersionAreas] };
  return alarms(await judge({ ...server, isSecondVersion: true }, thoroughness), server);
}

test('the differences of the second version are at least forty-eight', () => {
  const names = allVariants(2).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(48);
});

test('no two of them of different concerns set the same option or key of the profile', () => {
  const set = secondVersionConcerns.map(
    (concern) =>
      new Set(
        concern.flatMap(({ options, profile = {} }) => [
          ...Object.keys(options),
          ...Object.keys(profile),
        ]),
      ),
  );
  const shared = set.flatMap((mine, place) =>
    set.slice(place + 1).flatMap((other) => [...mine].filter((name) => other.has(name))),
  );
  expect(shared).toEqual([]);
});

test('what keeps checks from running is in a server of its own', () => {
  const keeps = allVariants(2).filter(
    ({ blocked, profile }) => blocked !== undefined || profile?.receiver === 'none',
  );
  expect(keeps).toEqual(hidingVariants);
});

const rounds = [...roundsOf(secondVersionConcerns), ...hidingVariants.map((each) => [each])].map(
  (members) => ({ members }),
);

test('the plain second version raises no alarm', async () => {
  expect(await heldAgainst([plainSecondVersion])).toEqual([]);
}, 60_000);

// A third of them, and all in CI.
test.each(everyNth(rounds, 3))(
  'no alarm is raised by $members.0.name and what differs beside it',
  async ({ members }) => {
    expect(await heldAgainst(members)).toEqual([]);
  },
  60_000,
);
