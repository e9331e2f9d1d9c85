import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import { AnswerMemo } from '../check/partner.ts';
import { Violation } from '../check/violation.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { onlyAnn } from '../testing/fake-person.ts';
import { type FakeTarget, fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { runAttempt } from './run-attempt.ts';

interface Faulty {
  readonly base: { readonly credential_type: string };
  readonly faulty: { readonly credential_type: string };
}

const base = { credential_type: 'education' };
const faulty = fc.constant<Faulty>({ base, faulty: Object.assign({ fault: true }, base) });
const refusal = check('ADD-003', 't')
  .given(() => faulty)
  .baseline(({ base }) => base)
  .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example.faulty))
  .holds(({ submit }) => {
    if (submit.status === 201) throw new Violation('accepted');
  });

function run(target: FakeTarget, made = refusal) {
  const planned = planOne(target, made);
  return runAttempt(environmentOf(target), planned, planned.examples[0], '0');
}

const isFaulty = (body: unknown) => typeof body === 'object' && body !== null && 'fault' in body;

describe('a refusal', () => {
  test('is proved by its accepted twin under another id', async () => {
    const target = fakeTarget({
      answer: ({ body }) => (isFaulty(body) ? { status: 422, body: '' } : undefined),
    });
    const attempt = await run(target);
    const [baseline, refused] = target.requests.map(({ body }) => body as { id: string });
    expect(attempt.outcome).toEqual({ kind: 'held' });
    expect(attempt.exchanges.map(({ step }) => step)).toEqual(['baseline', 'submit']);
    expect([isFaulty(baseline), isFaulty(refused)]).toEqual([false, true]);
    expect(baseline?.id).not.toBe(refused?.id);
  });

  test('is broken if the fault is accepted', async () => {
    expect((await run(fakeTarget())).outcome).toMatchObject({ kind: 'broken' });
  });

  test('means nothing if its twin is refused as well', async () => {
    const target = fakeTarget({ answer: () => ({ status: 422, body: 'no' }) });
    const attempt = await run(target);
    expect(attempt.outcome).toMatchObject({
      kind: 'blocked',
      by: 'ADD-001',
      message: expect.stringMatching(
        /^the same payload without the fault was not accepted: POST .* got 422 no$/,
      ),
    });
    expect(target.requests).toHaveLength(1);
    expect(attempt.exchanges).toHaveLength(1);
  });

  test('is our own error if its twin breaks down', async () => {
    const target = fakeTarget({
      answer: () => {
        throw new TypeError('ours');
      },
    });
    expect((await run(target)).outcome).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/^TypeError: ours/),
    });
  });
});

test('steps run one after the other to the judgement', async () => {
  const target = fakeTarget();
  const made = check('ADD-001', 't')
    .step('one', AnswerMemo, ({ partner }) => partner.status('1'))
    .step('two', AnswerMemo, ({ partner }) => partner.status('2'))
    .holds(({ one, two }) => {
      throw new Violation(`${one.request} then ${two.request}`);
    });
  const planned = planOne(target, made);
  const attempt = await runAttempt(environmentOf(target), planned, undefined, '0');
  expect(attempt.outcome).toMatchObject({ message: 'POST /status/1 then POST /status/2' });
});

test('a failed step keeps later ones and the judgement away', async () => {
  const target = fakeTarget({ answer: () => ({ status: 503, body: '' }) });
  const made = check('ADD-001', 't')
    .step('one', AnswerMemo, ({ partner }) => partner.status('1'))
    .step('two', AnswerMemo, ({ partner }) => partner.status('2'))
    .holds(() => true);
  const attempt = await runAttempt(environmentOf(target), planOne(target, made), undefined, '0');
  expect(target.requests).toHaveLength(1);
  expect(attempt.outcome?.kind).toBe('blocked');
});

test('an attempt that waits moves the clock by itself', async () => {
  const clock = fakeClock();
  const target = fakeTarget({ clock, capabilities: ['clock'] });
  const made = check('REUSE-003', 't')
    .step('submit', AnswerMemo, ({ partner }) => partner.status('1'))
    .step('repeat', AnswerMemo, ({ partner }) => partner.status('1'))
    .after('49h', 'submit')
    .holds(() => true);
  const attempt = await runAttempt(environmentOf(target), planOne(target, made), undefined, '0');
  expect(attempt.outcome).toEqual({ kind: 'held' });
  expect(clock.moves).toEqual([48 * 3600 + 60]);
});

test('the people of one attempt are free for the next one', async () => {
  const target = fakeTarget({ people: onlyAnn() });
  const made = check('ADD-001', 't')
    .step('lease', z.string(), ({ people }) => people.lease())
    .holds(({ lease }) => {
      throw new Violation(`${lease} saw it`);
    });
  const planned = planOne(target, made);
  const first = await runAttempt(environmentOf(target), planned, undefined, '0');
  const second = await runAttempt(environmentOf(target), planned, undefined, '1');
  expect([first, second].map(({ outcome }) => outcome)).toMatchObject([
    { kind: 'broken', message: 'Ann saw it' },
    { kind: 'broken', message: 'Ann saw it' },
  ]);
});
