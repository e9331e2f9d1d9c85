import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { Blocked } from '../check/blocked.ts';
import { check } from '../check/builder.ts';
import { AnswerMemo } from '../check/partner.ts';
import { Violation } from '../check/violation.ts';
import { type FakeTarget, fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { resultOf } from './decision.ts';
import { exclusiveJudge, shrinkExclusive } from './judge-exclusive.ts';
import { runAttempt } from './run-attempt.ts';

const accepted = check('ADD-001', 't')
  .given(() => fc.nat(100_000).map((score) => ({ credential_type: 'education', score })))
  .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
  .holds(({ submit }) => {
    if (submit.status !== 201) throw new Violation(`got ${submit.shown}`);
  });

/** A target that refuses scores from 1000 on, and writes down resets (`R`) and requests (`r`). */
function choosy(reset: ((log: string[]) => Promise<void>) | null) {
  const log: string[] = [];
  const target = fakeTarget({
    ...(reset !== null && { reset: () => reset(log) }),
    answer: ({ body }) => {
      log.push('r');
      return (((body ?? {}) as { score?: number }).score as number) >= 1000
        ? { status: 422, body: '' }
        : undefined;
    },
  });
  return { target, log };
}

const resetting = async (log: string[]) => void log.push('R');
const failing = async () => {
  throw new DriverError('test control is gone');
};

async function failureOn(target: FakeTarget) {
  const planned = planOne(target, accepted, { examples: 8 });
  const index = planned.examples.findIndex(
    (example) => (example as { score: number }).score > 1000,
  );
  const example = planned.examples[index];
  const attempt = await runAttempt(environmentOf(target), planned, example, `${index}`);
  return resultOf(planned, attempt, index);
}

describe('a check that needs the target to itself', () => {
  const held = check('REUSE-006', 't')
    .step('do', AnswerMemo, ({ partner }) => partner.status('x'))
    .exclusive()
    .holds(() => true);

  test('begins on a target without memory', async () => {
    const { target, log } = choosy(resetting);
    await exclusiveJudge(environmentOf(target))(planOne(target, held));
    expect(log).toEqual(['R', 'r']);
  });

  test('begins on what one that held has left', async () => {
    const { target, log } = choosy(resetting);
    const judge = exclusiveJudge(environmentOf(target));
    await judge(planOne(target, held));
    await judge(planOne(target, held));
    expect(log).toEqual(['R', 'r', 'r']);
  });

  test.each([
    ['was broken', new Violation('broken'), 'broken'],
    ['was blocked', new Blocked('refused'), 'blocked'],
    ['failed by itself', new Error('defect'), 'error'],
  ])('begins on a target without memory after one that %s', async (_how, thrown, kind) => {
    const { target, log } = choosy(resetting);
    const judge = exclusiveJudge(environmentOf(target));
    const ending = check('REUSE-006', 't')
      .step('do', AnswerMemo, ({ partner }) => partner.status('x'))
      .exclusive()
      .holds(() => {
        throw thrown;
      });
    expect((await judge(planOne(target, ending))).outcome.kind).toBe(kind);
    await judge(planOne(target, held));
    expect(log).toEqual(['R', 'r', 'R', 'r']);
  });

  test('begins on a target without memory after one that did not get to its end', async () => {
    const { target, log } = choosy(resetting);
    const judge = exclusiveJudge(environmentOf(target));
    const planned = planOne(target, held);
    const steps = () => {
      throw new TypeError('ours');
    };
    await judge(planned);
    await expect(judge({ ...planned, check: { ...held, steps } })).rejects.toThrow('ours');
    await judge(planned);
    expect(log).toEqual(['R', 'r', 'R', 'r']);
  });

  test('resets again after a reset that failed', async () => {
    const resets: string[] = [];
    const target = fakeTarget({
      reset: async () => {
        resets.push('R');
        if (resets.length === 1) throw new DriverError('test control is gone');
      },
    });
    const judge = exclusiveJudge(environmentOf(target));
    expect((await judge(planOne(target, held))).outcome.kind).toBe('blocked');
    expect((await judge(planOne(target, held))).outcome.kind).toBe('held');
    expect(resets).toEqual(['R', 'R']);
  });

  test('runs all the same if nothing may be reset', async () => {
    const { target, log } = choosy(null);
    const result = await exclusiveJudge(environmentOf(target))(planOne(target, held));
    expect([result.outcome.kind, log]).toEqual(['held', ['r']]);
  });

  test('could not run if the reset failed', async () => {
    const { target, log } = choosy(failing);
    const result = await exclusiveJudge(environmentOf(target))(planOne(target, held));
    expect(result).toMatchObject({
      outcome: { kind: 'blocked', message: 'test control is gone' },
      examples: 0,
    });
    expect(log).toEqual([]);
  });
});

describe('the shrinking of a failure', () => {
  test('resets the target before every attempt', async () => {
    const { target, log } = choosy(resetting);
    const failure = await failureOn(target);
    const result = await shrinkExclusive(environmentOf(target), failure);
    expect(result).toMatchObject({ attempt: { example: { score: 1000 } }, note: null });
    expect(log.join('')).toMatch(/^r(Rr){2,}$/);
  });

  test('begins with the very example that failed', async () => {
    const { target } = choosy(resetting);
    const failure = await failureOn(target);
    const seen = target.requests.length;
    await shrinkExclusive(environmentOf(target), failure);
    expect(target.requests[seen]?.body).toMatchObject(failure.attempt?.example as object);
  });

  test('is left, and said to be, if nothing may be reset', async () => {
    const { target, log } = choosy(null);
    const failure = await failureOn(target);
    const result = await shrinkExclusive(environmentOf(target), failure);
    expect(result).toEqual({
      ...failure,
      note: 'Not shrunk: this target may not be reset between attempts.',
    });
    expect(log).toEqual(['r']);
  });

  test('keeps the failure, and says why, if a reset failed', async () => {
    const { target } = choosy(failing);
    const failure = await failureOn(target);
    const result = await shrinkExclusive(environmentOf(target), failure);
    expect(result).toEqual({
      ...failure,
      note: 'Not shrunk to the end, a reset failed: test control is gone',
    });
  });
});
