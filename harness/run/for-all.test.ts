import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Outcome } from '../check/outcome.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { type Attempt, beginAttempt } from './attempt.ts';
import { forAll, shrink } from './for-all.ts';

const target = fakeTarget();
const numbers = fc.nat(1_000_000);

function planned(examples: number, seed = 7, arbitrary: fc.Arbitrary<unknown> = numbers) {
  const made = check('ADD-001', 't')
    .given(() => arbitrary)
    .step('do', z.unknown(), () => 1)
    .holds(() => true);
  return planOne(target, made, { examples, seed });
}

const BROKEN: Outcome = { kind: 'broken', message: 'too big', basis: null, remedy: null };

/** Ends each attempt as `rule` says, and keeps the examples and names it saw. */
function judgedBy(rule: (example: number, run: number) => Outcome) {
  const seen: { example: unknown; name: string }[] = [];
  const attemptOn = async (example: unknown, name: string): Promise<Attempt> => {
    seen.push({ example, name });
    const attempt = beginAttempt(environmentOf(target), planned(1), example, name);
    attempt.outcome = rule(example as number, seen.length);
    return attempt;
  };
  return { seen, attemptOn };
}

const held: Outcome = { kind: 'held' };
const below = (limit: number) => (example: number) => (example < limit ? held : BROKEN);

describe('examples in turn', () => {
  test('are all run if every one holds', async () => {
    const plan = planned(5);
    const { seen, attemptOn } = judgedBy(() => held);
    const { attempt, index } = await forAll(plan, attemptOn);
    expect(seen).toEqual(plan.examples.map((example, at) => ({ example, name: `${at}` })));
    expect([index, attempt.outcome]).toEqual([4, held]);
  });

  test.each([
    BROKEN,
    { kind: 'blocked', message: 'no', by: null, remedy: null },
    { kind: 'error', message: 'ours' },
  ] satisfies Outcome[])('end at the first that is $kind', async (outcome) => {
    const { seen, attemptOn } = judgedBy((_example, run) => (run < 3 ? held : outcome));
    const { attempt, index } = await forAll(planned(5), attemptOn);
    expect([index, attempt.outcome, seen.length]).toEqual([2, outcome, 3]);
  });

  test('go on past what was only observed', async () => {
    const { seen, attemptOn } = judgedBy(() => ({ kind: 'observed', message: 'seen' }));
    await forAll(planned(3), attemptOn);
    expect(seen).toHaveLength(3);
  });

  test('end also if none were drawn', async () => {
    const { attemptOn } = judgedBy(() => held);
    const { index } = await forAll({ ...planned(1), examples: [] }, attemptOn);
    expect(index).toBe(0);
  });
});

describe('shrinking', () => {
  test('begins with the very example that failed, whatever its place', async () => {
    for (const seed of [1, 2, 3]) {
      const plan = planned(8, seed);
      for (const index of [0, 3, 7]) {
        const { seen, attemptOn } = judgedBy(() => held);
        await shrink(plan, index, attemptOn, 100);
        expect(seen).toEqual([{ example: plan.examples[index], name: `${index} shrunk 1` }]);
      }
    }
  });

  test('ends at the smallest value that breaks the rule', async () => {
    const plan = planned(8);
    const index = plan.examples.findIndex((example) => (example as number) > 1000);
    const { attemptOn } = judgedBy(below(1000));
    const shrunk = await shrink(plan, index, attemptOn, 1000);
    expect(shrunk?.attempt.example).toBe(1000);
    expect(shrunk?.attempt.outcome).toBe(BROKEN);
  });

  test('returns a path that replays the smallest value', async () => {
    const plan = planned(8);
    const index = plan.examples.findIndex((example) => (example as number) > 1000);
    const shrunk = await shrink(plan, index, judgedBy(below(1000)).attemptOn, 1000);
    const seen: unknown[] = [];
    const replay = fc.property(numbers, (value) => {
      seen.push(value);
      return false;
    });
    fc.check(replay, { seed: plan.seed, path: shrunk?.path ?? '', endOnFailure: true });
    expect(shrunk?.path).toMatch(/^\d+(:\d+)+$/);
    expect(seen).toEqual([1000]);
  });

  test('stops after as many attempts as it may take', async () => {
    const plan = planned(1);
    const { seen, attemptOn } = judgedBy(() => BROKEN);
    const shrunk = await shrink(plan, 0, attemptOn, 1);
    expect(seen).toHaveLength(1);
    expect(shrunk).toMatchObject({ path: '0', attempt: { example: plan.examples[0] } });
    const two = judgedBy(below(500));
    await shrink(planned(1, 5), 0, two.attemptOn, 4);
    expect(two.seen).toHaveLength(4);
  });

  test('gives every attempt a name and so ids of its own', async () => {
    const { seen, attemptOn } = judgedBy(below(1000));
    await shrink(planned(8), 2, attemptOn, 20);
    expect(new Set(seen.map(({ name }) => name)).size).toBe(seen.length);
  });

  test('finds nothing if the same value holds now', async () => {
    expect(await shrink(planned(3), 1, judgedBy(() => held).attemptOn, 100)).toBeNull();
  });

  test('takes no blocked or erring attempt for a break', async () => {
    const other = (run: number): Outcome =>
      run % 2 === 0
        ? { kind: 'blocked', message: 'no', by: null, remedy: null }
        : { kind: 'error', message: 'ours' };
    const { attemptOn, seen } = judgedBy((_example, run) => (run === 1 ? BROKEN : other(run)));
    const plan = planned(1, 5);
    const shrunk = await shrink(plan, 0, attemptOn, 6);
    expect(seen.length).toBeGreaterThan(1);
    expect(shrunk).toMatchObject({ path: '0', attempt: { example: plan.examples[0] } });
  });

  test('is nothing for a check that generates nothing', async () => {
    const { attemptOn, seen } = judgedBy(() => BROKEN);
    expect(await shrink({ ...planned(1), case: null }, 0, attemptOn, 100)).toBeNull();
    expect(seen).toEqual([]);
  });
});
