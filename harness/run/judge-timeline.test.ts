import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Blocked } from '../check/blocked.ts';
import { check } from '../check/builder.ts';
import { Inconclusive } from '../check/inconclusive.ts';
import { Violation } from '../check/violation.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { onlyAnn } from '../testing/fake-person.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { judgeTimelines } from './judge-timeline.ts';

/** A check that judges the example at each place as listed. */
function judged(...judgements: readonly (() => unknown)[]) {
  let judging = 0;
  return check('REUSE-003', `${judgements.length}`)
    .given(
      () => fc.nat(),
      () => judgements.length,
    )
    .step('submit', z.unknown(), () => null)
    .step('repeat', z.unknown(), () => null)
    .after('49h', 'submit')
    .holds(() => {
      judging += 1;
      return judgements[judging - 1]?.();
    });
}

const held = () => true;
const broken = (message: string) => () => {
  throw new Violation(message);
};
const blocked = () => {
  throw new Blocked('no');
};
const observed = () => {
  throw new Inconclusive('open');
};
const erring = () => {
  throw new TypeError('ours');
};

async function decide(...checks: ReturnType<typeof judged>[]) {
  const clock = fakeClock();
  const target = fakeTarget({ clock, capabilities: ['clock'] });
  const planned = checks.map((made) => planOne(target, made));
  const decided = await judgeTimelines(environmentOf(target), planned);
  return { decided, clock, planned };
}

test('all examples of all checks share one move of the clock', async () => {
  const { decided, clock } = await decide(judged(held, held), judged(held, held, held));
  expect(clock.moves).toHaveLength(1);
  expect(decided.map(({ examples }) => examples)).toEqual([2, 3]);
  expect(decided.every(({ outcome }) => outcome.kind === 'held')).toBe(true);
});

test('more examples than memory should hold have several timelines, and the worst of all decides', async () => {
  const many = Array.from({ length: 1200 }, (_, place) => (place === 700 ? broken('late') : held));
  const { decided, clock } = await decide(judged(...many), judged(held));
  expect(clock.moves).toHaveLength(3);
  expect(decided).toMatchObject([
    { outcome: { kind: 'broken', message: 'late' }, examples: 701, path: '700' },
    { outcome: { kind: 'held' }, examples: 1 },
  ]);
});

test('each example runs once, five hundred beside each other', async () => {
  const clock = fakeClock();
  const target = fakeTarget({ clock, capabilities: ['clock'] });
  const begun: number[] = [];
  const made = check('REUSE-003', 't')
    .given(
      () => fc.nat(),
      () => 501,
    )
    .step('submit', z.unknown(), () => void begun.push(clock.moves.length))
    .step('repeat', z.unknown(), () => null)
    .after('49h', 'submit')
    .holds(held);
  await judgeTimelines(environmentOf(target), [planOne(target, made)]);
  expect(begun).toEqual([...Array(500).fill(0), 1]);
});

describe('of several examples the worst decides', () => {
  test('and of broken ones the first', async () => {
    const { decided, planned } = await decide(judged(held, broken('one'), blocked, broken('two')));
    expect(decided).toMatchObject([
      {
        outcome: { kind: 'broken', message: 'one' },
        attempt: { example: planned[0]?.examples[1] },
        examples: 2,
        path: '1',
      },
    ]);
  });

  test.each([
    ['a break before an error', [erring, broken('x')], 'broken'],
    ['an error before a block', [blocked, erring], 'error'],
    ['a block before an observation', [observed, blocked], 'blocked'],
    ['an observation before a success', [held, observed], 'observed'],
  ] as const)('%s', async (_what, judgements, kind) => {
    const { decided } = await decide(judged(...judgements));
    expect(decided[0]).toMatchObject({ outcome: { kind } });
  });
});

test('each example has ids of its own', async () => {
  const ids: string[] = [];
  const made = check('REUSE-003', 't')
    .given(() => fc.nat())
    .step('submit', z.unknown(), ({ partner }) => void ids.push(partner.freshId()))
    .after('49h', 'submit' as never)
    .holds(held);
  const target = fakeTarget({ clock: fakeClock(), capabilities: ['clock'] });
  const other = made.steps(0).map((step) => ({ ...step, window: null }));
  const planned = planOne(target, { ...made, steps: () => other });
  await judgeTimelines(environmentOf(target), [planned]);
  expect(new Set(ids).size).toBe(3);
});

test('what an interruption left undecided could not run', async () => {
  const signal = AbortSignal.abort(new Error('interrupted'));
  const target = fakeTarget({ clock: fakeClock(), capabilities: ['clock'] });
  const planned = [planOne(target, judged(held, held))];
  const [decided] = await judgeTimelines(environmentOf(target, { signal }), planned);
  expect(decided?.outcome).toMatchObject({
    kind: 'blocked',
    message: 'the run was interrupted before this check was decided',
  });
});

test('what an interruption left undecided gives its people back', async () => {
  const target = fakeTarget({ clock: fakeClock(), capabilities: ['clock'], people: onlyAnn() });
  const controller = new AbortController();
  const made = check('REUSE-003', 't')
    .step('lease', z.string(), ({ people }) => people.lease())
    .step('stop', z.unknown(), () => controller.abort(new Error('interrupted')))
    .after('49h', 'lease')
    .step('repeat', z.unknown(), () => null)
    .after('49h', 'stop')
    .holds(held);
  const planned = [planOne(target, made)];
  const { signal } = controller;
  const [stopped] = await judgeTimelines(environmentOf(target, { signal }), planned);
  const [again] = await judgeTimelines(environmentOf(target), planned);
  expect(stopped?.outcome).toMatchObject({ kind: 'blocked', remedy: 'run again' });
  expect(again?.outcome).toEqual({ kind: 'held' });
});
