import { expect, inject, test } from 'vitest';
import { alarms, judge } from '../selftest/independent-server/judge.ts';
import { concerns, variants } from '../selftest/independent-server/variants/all.ts';
import { together } from '../selftest/independent-server/variants/together.ts';

/** Set to judge every variant singly, on every credential type and more examples: minutes instead of seconds. */
const thorough = process.env.SPC_SECOND_IMPLEMENTATION === 'thorough';

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

test('the plain second implementation passes every check of the suite', async () => {
  const plain = { name: 'plain', says: 'nothing is different', options: {} };
  const types = ['education', 'career_history'];
  const run = await judge(plain, { seed, examples: 1, types });
  expect(alarms(run, plain)).toEqual([]);
  expect(run.counts.pass + run.counts.info + run.counts['not-applicable']).toBe(run.counts.planned);
}, 60_000);

test('a warning that no variant has earned is an alarm', async () => {
  const variant = { name: 'opaque', says: '', options: { tokens: 'opaque' } } as const;
  const thoroughness = { seed, examples: 1, types: ['right_to_work'], only: ['AUTH-002'] };
  const run = await judge(variant, thoroughness);
  expect(alarms(run, variant)).toMatchObject([expect.stringMatching(/^AUTH-002 warn: /)]);
  expect(alarms(run, { ...variant, warns: ['AUTH-002'] })).toEqual([]);
}, 60_000);

test.each(thorough ? variants : together)(
  'the suite raises no alarm on a server with $name',
  async (variant) => {
    const types = thorough ? [] : ['microcredential'];
    const run = await judge(variant, { seed, examples: thorough ? 3 : 1, types });
    expect(alarms(run, variant)).toEqual([]);
  },
  300_000,
);
