import { expect, inject, test } from 'vitest';
import { combinations } from '../selftest/conforming-servers/combinations.ts';
import { alarms, judge } from '../selftest/conforming-servers/judge.ts';
import { roundsOf } from '../selftest/conforming-servers/rounds.ts';
import { concerns, plainVariant, variants } from '../selftest/independent-server/variants/all.ts';

// That the suite raises no alarm on the variants is for `spc selftest` to show.
const seed = inject('seed');

test('the variants are many and each has its own name', () => {
  const names = variants.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(concerns.flat().length).toBeGreaterThan(100);
});

test('no two variants of different concerns set the same option to different values', () => {
  const set = concerns.map((concern) => new Set(concern.flatMap((v) => Object.keys(v.options))));
  const shared = set.flatMap((mine, place) =>
    set.slice(place + 1).flatMap((other) => [...mine].filter((name) => other.has(name))),
  );
  expect(shared).toEqual(['repeatStatus']);
});

test('every variant has its place in exactly one round', () => {
  const names = roundsOf(concerns).flatMap((round) => round.map(({ name }) => name));
  expect(names.sort()).toEqual(
    concerns
      .flat()
      .map(({ name }) => name)
      .sort(),
  );
});

test('a drawn set has one variant of a concern at most, and is the same for the same seed', () => {
  const drawn = combinations(seed, 50);
  for (const set of drawn) {
    const mine = concerns.map((concern) => set.filter((each) => concern.includes(each)).length);
    expect(Math.max(...mine)).toBe(1);
    expect(set.length).toBeGreaterThan(1);
  }
  expect(combinations(seed, 50)).toEqual(drawn);
});

test('the plain independent server passes every check of the suite', async () => {
  const types = ['education', 'career_history'];
  const run = await judge(plainVariant, { seed, examples: 1, types });
  expect(alarms(run, plainVariant)).toEqual([]);
  expect(run.counts.pass + run.counts.info + run.counts['not-applicable']).toBe(run.counts.planned);
}, 60_000);

test('a warning that no variant has earned is an alarm', async () => {
  const variant = { name: 'opaque', options: { tokens: 'opaque' }, warns: [] } as const;
  const thoroughness = { seed, examples: 1, types: ['right_to_work'], only: ['AUTH-002'] };
  const run = await judge(variant, thoroughness);
  expect(alarms(run, variant)).toMatchObject([expect.stringMatching(/^AUTH-002 warn: /)]);
  expect(alarms(run, { warns: ['AUTH-002'] })).toEqual([]);
}, 60_000);
