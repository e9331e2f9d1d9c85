import { expect, inject, test } from 'vitest';
import { secondVersionAreas } from '../requirements/all.ts';
import { alarms, judge } from '../selftest/conforming-servers/judge.ts';
import { roundsOf } from '../selftest/conforming-servers/rounds.ts';
import {
  type SecondVersionVariant,
  secondVersionConcerns,
} from '../selftest/conforming-servers/second-version-variants.ts';
import { plainVariant } from '../selftest/independent-server/variants/all.ts';
import { everyNth } from './part-of.ts';

const seed = inject('seed');

/** What is held against a server of the second version with these differences. */
async function heldAgainst(members: readonly SecondVersionVariant[]): Promise<readonly string[]> {
  const server = {
    name: members.map(({ name }) => name).join(' + '),
    options: Object.assign({}, ...members.map(({ options }) => options)),
    profile: Object.assign({}, ...members.map(({ profile }) => profile)),
    warns: members.flatMap(({ warns = [] }) => warns),
    blocked: members.flatMap(({ blocked = [] }) => blocked),
    isSecondVersion: true,
  };
  const types = ['education', 'universal_credential'];
  const only = [...secondVersionAreas];
  return alarms(await judge(server, { seed, examples: 1, types, only }), server);
}

test('the differences of the second version are at least twenty-five', () => {
  const names = secondVersionConcerns.flat().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(25);
});

const rounds = roundsOf(secondVersionConcerns).map((members) => ({ members }));

test('the plain second version raises no alarm', async () => {
  expect(await heldAgainst([plainVariant])).toEqual([]);
}, 60_000);

// A third of them, and all in CI.
test.each(everyNth(rounds, 3))(
  'no alarm is raised by $members.0.name and what differs beside it',
  async ({ members }) => {
    expect(await heldAgainst(members)).toEqual([]);
  },
  60_000,
);
