import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../targets/answer.ts';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { AnswerMemo, toMemo } from '../check/partner.ts';
import type { StepContext } from '../check/step.ts';
import { Violation } from '../check/violation.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { beginAttempt, judgeAttempt, nextStep, performStep } from './attempt.ts';
import type { Environment } from './environment.ts';

function begin(made: Check, name = '0', given: Partial<Environment> = {}) {
  const target = fakeTarget();
  return beginAttempt(environmentOf(target, given), planOne(target, made), undefined, name);
}

/** An attempt whose only step returns a value of this shape. */
function handing(value: unknown, memo: z.ZodType = z.unknown()) {
  return begin(
    check('ADD-001', 't')
      .step('do', memo, () => value as never)
      .holds(() => true),
  );
}

/** What a single step finds in its context. */
async function seenIn<T>(look: (context: StepContext<undefined>) => T, name = '0') {
  let seen: T | undefined;
  const attempt = begin(
    check('ADD-001', 't')
      .step('do', z.unknown(), (context) => {
        seen = look(context);
      })
      .holds(() => true),
    name,
  );
  await performStep(attempt);
  return { seen, outcome: attempt.outcome };
}

describe('what a step returns passes through JSON', () => {
  test('so that a date arrives as a text', async () => {
    const attempt = handing({ at: new Date(0) });
    await performStep(attempt);
    expect(attempt.memos.do).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });

  test('so that undefined and a map do not survive', async () => {
    const attempt = handing({ gone: undefined, map: new Map([['a', 1]]) });
    await performStep(attempt);
    expect(attempt.memos.do).toStrictEqual({ map: {} });
  });

  test('and nothing at all becomes null', async () => {
    const attempt = handing(undefined);
    await performStep(attempt);
    expect(attempt.memos).toEqual({ do: null });
    expect(attempt.outcome).toBeNull();
  });

  test.each([
    ['a date where a date is declared', new Date(0), z.date()],
    ['a map where a map is declared', new Map(), z.map(z.string(), z.string())],
    ['another shape than declared', { id: 1 }, z.object({ id: z.string() })],
    ['a function', () => 1, z.unknown()],
    ['a circle', circle(), z.unknown()],
  ])('and %s is our own error', async (_what, value, memo) => {
    const attempt = handing(value, memo);
    await performStep(attempt);
    expect(attempt.outcome?.kind).toBe('error');
    expect(attempt.memos).toEqual({});
  });
});

test('the memo of an answer is plain by itself, and is not read', async () => {
  const answer: Answer = {
    request: { method: 'GET', path: '/a' },
    status: 200,
    headers: {},
    text: '{}',
    get shown(): string {
      return expect.unreachable('nobody reads it');
    },
    attempts: 1,
  };
  const memo = toMemo(answer, null, { id: 'a', gone: undefined });
  const attempt = handing(memo, AnswerMemo);
  await performStep(attempt);
  expect(attempt.memos.do).toBe(memo);
  expect(memo.sent).toStrictEqual({ id: 'a' });
});

function circle() {
  const made: Record<string, unknown> = {};
  made.self = made;
  return made;
}

describe('steps', () => {
  const two = (second: () => number) =>
    begin(
      check('ADD-001', 't')
        .step('one', z.number(), () => 1)
        .step('two', z.number(), (_context, { one }) => one + second())
        .holds(() => true),
    );

  test('run in order and see what earlier ones returned', async () => {
    const attempt = two(() => 1);
    expect(nextStep(attempt)?.name).toBe('one');
    await performStep(attempt);
    expect(nextStep(attempt)?.name).toBe('two');
    await performStep(attempt);
    expect(nextStep(attempt)).toBeUndefined();
    expect(attempt.memos).toEqual({ one: 1, two: 2 });
  });

  test('end at the first that throws', async () => {
    let calls = 0;
    const attempt = two(() => {
      calls += 1;
      throw new Violation('broken');
    });
    for (let round = 0; round < 3; round += 1) await performStep(attempt);
    expect(calls).toBe(1);
    expect(attempt.outcome).toMatchObject({ kind: 'broken', message: 'broken' });
  });

  test('that an interruption cuts off are not errors', async () => {
    const signal = AbortSignal.abort(new Error('interrupted'));
    const made = check('ADD-001', 't')
      .step('do', AnswerMemo, ({ partner }) => partner.status('x'))
      .holds(() => true);
    const attempt = begin(made, '0', { signal });
    await performStep(attempt);
    expect(attempt.outcome).toMatchObject({
      kind: 'blocked',
      message: 'the run was interrupted before this check was decided',
    });
  });

  test('file what they exchange under their own names', async () => {
    const made = check('ADD-001', 't')
      .step('first', AnswerMemo, ({ partner }) => partner.status('x'))
      .step('second', AnswerMemo, ({ partner }) => partner.status('x'))
      .holds(() => true);
    const attempt = begin(made);
    await performStep(attempt);
    await performStep(attempt);
    expect(attempt.exchanges.map(({ step }) => step)).toEqual(['first', 'second']);
  });
});

describe('ids of an attempt', () => {
  const idOf = async (name: string) =>
    (await seenIn(({ partner }) => partner.freshId(), name)).seen;

  test('are the same again under the same name', async () => {
    expect(await idOf('0')).toBe(await idOf('0'));
  });

  test('are counted, for a process that goes on later', async () => {
    const attempt = begin(
      check('ADD-001', 't')
        .step('do', z.null(), ({ partner }) => {
          partner.freshId();
          partner.freshId();
          return null;
        })
        .holds(() => true),
    );
    await performStep(attempt);
    expect(attempt.ids.made).toBe(2);
  });

  test('are others under another name', async () => {
    expect(await idOf('0')).not.toBe(await idOf('1'));
  });
});

describe('a driver that the target lacks', () => {
  test('blocks if people are touched', async () => {
    const { outcome } = await seenIn(({ people }) => people);
    expect(outcome).toMatchObject({
      kind: 'blocked',
      message: 'the check needs people who open links, and the target was opened without',
    });
  });

  test('blocks if an address of ours is touched', async () => {
    const { outcome } = await seenIn(({ receiver }) => receiver);
    expect(outcome).toMatchObject({
      kind: 'blocked',
      message:
        'the check needs an address of ours that the target can reach, and the target was opened without',
    });
  });

  test.each([
    ['first', ({ otherPartner }: StepContext<undefined>): unknown => otherPartner],
    ['second', ({ otherV2 }: StepContext<undefined>): unknown => otherV2],
  ])('blocks if a second client of the %s version is touched', async (_version, touch) => {
    const { outcome } = await seenIn(touch);
    expect(outcome).toMatchObject({
      kind: 'blocked',
      message: 'the check needs a second client, and the target was opened without',
    });
  });
});

describe('a judgement', () => {
  const judged = async (made: Check) => {
    const attempt = begin(made);
    while (nextStep(attempt) !== undefined) await performStep(attempt);
    await judgeAttempt(attempt);
    return attempt.outcome;
  };
  const stepped = check('ADD-001', 't').step('do', z.number(), () => 4);

  test('that throws nothing holds, whatever it returns', async () => {
    expect(await judged(stepped.holds(() => false))).toEqual({ kind: 'held' });
  });

  test('sees memos, example, context and times', async () => {
    const seen: unknown[] = [];
    await judged(stepped.holds((memos, evidence) => seen.push(memos, Object.keys(evidence))));
    expect(seen).toEqual([{ do: 4 }, ['example', 'context', 'times']]);
  });

  test('of an information check is what it observed', async () => {
    const outcome = await judged(stepped.records(({ do: four }) => `it is ${four}`));
    expect(outcome).toEqual({ kind: 'observed', message: 'it is 4' });
  });

  test('that comes later than awaited still counts', async () => {
    const late = stepped.holds(async () => {
      await Promise.resolve();
      throw new Violation('late');
    });
    expect(await judged(late)).toMatchObject({ kind: 'broken', message: 'late' });
  });

  test('that breaks down is our own error', async () => {
    const outcome = await judged(
      stepped.holds(() => {
        throw new TypeError('ours');
      }),
    );
    expect(outcome).toMatchObject({ kind: 'error', message: expect.stringContaining('ours') });
  });
});
