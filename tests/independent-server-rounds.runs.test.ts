import { expect, inject, test } from 'vitest';
import { alarms, judge } from '../selftest/independent-server/judge.ts';
import { roundsOf } from '../selftest/independent-server/rounds.ts';
import { concerns } from '../selftest/independent-server/variants/all.ts';
import { suite } from '../specs/all.ts';

const seed = inject('seed');

const rounds = roundsOf(concerns, suite.credentialTypes);

test('every variant has its place in exactly one round', () => {
  const names = rounds.flatMap(({ name }) => name.split(' + '));
  expect(names.sort()).toEqual(
    concerns
      .flat()
      .map(({ name }) => name)
      .sort(),
  );
});

test.each(rounds)(
  'the suite raises no alarm on $name',
  async ({ types, ...variant }) => {
    const run = await judge(variant, { seed, examples: 1, types });
    expect(alarms(run, variant)).toEqual([]);
  },
  60_000,
);
