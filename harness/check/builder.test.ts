import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fakeTarget } from '../testing/fake-target.ts';
import { check } from './builder.ts';
import type { Check } from './check.ts';
import { exactly } from './window.ts';

const context = {
  credentialType: 'education',
  profile: fakeTarget().profile,
  asOf: '2026-01-01',
};
const bare = () => check('ADD-001', 'a title');
const stepped = () => bare().step('submit', z.number(), () => 1);
const yes = () => true;

function windowsOf(made: Check, memos = {}) {
  return made
    .steps(undefined)
    .map(({ window }) => (typeof window === 'function' ? window(memos as never) : window));
}

test('a check holds only what its builder was given', () => {
  const { steps, judge, unless, draws, requests, requestsAtOnce, ...rest } = bare().holds(yes);
  expect(rest).toEqual({
    requirement: 'ADD-001',
    variant: null,
    title: 'a title',
    basis: null,
    needs: [],
    everyType: false,
    cases: null,
    baseline: null,
    revision: 1,
    readOnly: false,
    phase: 'immediate',
    waives: [],
  });
  expect([steps(undefined), unless(context), draws(50), judge({}, {} as never)]).toEqual([
    [],
    null,
    1,
    true,
  ]);
  expect([requests(undefined), requestsAtOnce(undefined)]).toEqual([0, 0]);
});

test('each method returns a new builder and leaves the old one', () => {
  const first = stepped();
  const second = first.step('repeat', z.number(), () => 2).onEveryType();
  const checks = [first, second].map((each) => each.holds(yes));
  expect(checks.map(({ everyType, requests }) => [everyType, requests(undefined)])).toEqual([
    [false, 1],
    [true, 2],
  ]);
});

test('needs add up over several calls', () => {
  const made = bare().needing('people').needing('clock', 'status').holds(yes);
  expect(made.needs).toEqual(['people', 'clock', 'status']);
});

test('a part of a rule may be assumed or informative', () => {
  expect(bare().assumed().holds(yes).basis).toBe('A');
  expect(bare().records(yes).basis).toBe('I');
  expect(bare().assumed().records(yes).basis).toBe('I');
});

describe('generated values', () => {
  test('are as many as the run asks for', () => {
    const made = bare()
      .given(() => fc.nat())
      .holds(yes);
    expect([made.draws(1), made.draws(50)]).toEqual([1, 50]);
    expect(made.cases?.(context)).toMatchObject([{ name: null }]);
  });

  test('are as many as the check makes of that', () => {
    const made = bare()
      .given(
        () => fc.nat(),
        (examples) => examples * 4,
      )
      .holds(yes);
    expect(made.draws(3)).toBe(12);
  });

  test('are one for each named variation', () => {
    const cases = () => [{ name: 'one', arbitrary: fc.nat() }];
    const made = bare().cases(cases).holds(yes);
    expect(made.draws(50)).toBe(1);
    expect(made.cases?.(context)).toMatchObject([{ name: 'one' }]);
  });
});

describe('a window', () => {
  test('belongs to the last step and to no other', () => {
    const made = stepped()
      .step('repeat', z.number(), () => 1)
      .after('49h', 'submit')
      .holds(yes);
    expect(windowsOf(made)).toMatchObject([null, { of: 'submit', from: 49 * 3600 }]);
  });

  test('may be within, after, or decided by earlier answers', () => {
    const made = stepped()
      .within('20h', '47h', 'submit')
      .step('later', z.number(), () => 1)
      .at(({ submit }) => exactly(submit, 'submit'))
      .holds(yes);
    expect(windowsOf(made, { submit: 7 })).toMatchObject([{ to: 47 * 3600 }, { moment: 7 }]);
  });

  test('needs a step that it belongs to', () => {
    expect(() => bare().at(() => exactly(1, 'x'))).toThrow(
      new TypeError('a window belongs to a step: call .step() before it'),
    );
  });
});

test('two steps of one name are refused: their memos would mix', () => {
  expect(() => stepped().step('submit', z.number(), () => 1)).toThrow(
    new TypeError('a check has one step of each name: "submit" is taken'),
  );
});

describe('the phase', () => {
  const timed = () => stepped().after('49h', 'submit' as never);

  test.each([
    ['immediate', stepped().holds(yes)],
    ['timeline', timed().holds(yes)],
    [
      'timeline',
      bare()
        .following(() => [])
        .holds(yes),
    ],
    ['exclusive', stepped().exclusive().holds(yes)],
    ['exclusive', timed().exclusive().holds(yes)],
  ])('is %s if the steps say so', (phase, made) => {
    expect(made.phase).toBe(phase);
  });
});

test('the cost is one request a step by default', () => {
  expect(stepped().holds(yes).requests(undefined)).toBe(1);
  expect(stepped().costs(31).holds(yes).requests(undefined)).toBe(31);
  const waiting = stepped()
    .step('repeat', z.number(), () => 2)
    .after('49h', 'submit');
  const made = [waiting, waiting.costs(2, () => 0)].map((each) => each.holds(yes));
  expect(made.map((each) => each.requestsAtOnce(undefined))).toEqual([1, 0]);
});

test('a history takes its steps from the example', () => {
  const step = { name: 'x', memo: z.number(), act: () => 1, window: null };
  const made = bare()
    .given(() => fc.nat())
    .following((count) => Array.from({ length: count }, () => step))
    .holds(yes);
  expect(made.steps(3)).toHaveLength(3);
});

test('variant, baseline and exception are kept as given', () => {
  const made = check('ADD-001', 'a title', 'variant')
    .given(() => fc.nat())
    .baseline((score) => ({ score }))
    .unless(({ credentialType }) => `not for ${credentialType}`)
    .holds(yes);
  expect(made.variant).toBe('variant');
  expect(made.baseline?.(9)).toEqual({ score: 9 });
  expect(made.unless(context)).toBe('not for education');
});
