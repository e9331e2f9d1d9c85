import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../check/builder.ts';
import { AnswerMemo } from '../check/partner.ts';
import { Violation } from '../check/violation.ts';
import { type FakeAnswer, type FakeTarget, fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { judgeImmediate } from './judge-immediate.ts';

const payloads = fc.nat(100_000).map((score) => ({ credential_type: 'education', score }));
const accepted = check('ADD-001', 't')
  .given(() => payloads)
  .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
  .holds(({ submit }) => {
    if (submit.status !== 201) throw new Violation(`got ${submit.shown}`);
  });

const scoreOf = (body: unknown) => (body as { score: number }).score;

/** A target that refuses the payloads that `refuses` names, by score and by number of the request. */
function choosy(refuses: (score: number, request: number) => boolean): FakeTarget {
  let requests = 0;
  const answer = ({ body }: { body: unknown }): FakeAnswer | undefined => {
    requests += 1;
    return refuses(scoreOf(body), requests) ? { status: 422, body: '' } : undefined;
  };
  return fakeTarget({ answer });
}

async function judge(target: FakeTarget, shrinkAttempts = 1000) {
  const planned = planOne(target, accepted, { examples: 8 });
  return {
    planned,
    decided: await judgeImmediate(environmentOf(target, { shrinkAttempts }), planned),
  };
}

test('a rule that holds for every example holds', async () => {
  const target = fakeTarget();
  const { decided: result } = await judge(target);
  expect(result).toMatchObject({ outcome: { kind: 'held' }, examples: 8, path: null, note: null });
  expect(target.requests).toHaveLength(8);
});

describe('a broken rule', () => {
  test('is reported with its smallest example', async () => {
    const { decided: result } = await judge(choosy((score) => score >= 1000));
    expect(result).toMatchObject({
      outcome: { kind: 'broken', message: 'got 422 ' },
      attempt: { example: { score: 1000 } },
      note: null,
    });
    expect(result.path).toMatch(/^\d+:/);
    expect(result.attempt?.exchanges).toHaveLength(1);
  });

  test('is looked for from the very example that broke it', async () => {
    const { examples } = planOne(fakeTarget(), accepted, { examples: 8 });
    const last = scoreOf(examples[7]);
    const { decided: result } = await judge(choosy((score) => score === last));
    expect(result).toMatchObject({ attempt: { example: examples[7] }, path: '7', note: null });
  });

  test('is reported as found if no budget is left', async () => {
    const { planned, decided: result } = await judge(
      choosy((score) => score >= 1000),
      0,
    );
    const index = planned.examples.findIndex((example) => scoreOf(example) >= 1000);
    expect(result).toMatchObject({
      path: `${index}`,
      attempt: { example: planned.examples[index] },
    });
  });

  test('says so if the same values did not break it again', async () => {
    const target = choosy((_score, request) => request === 3);
    const { planned, decided: result } = await judge(target);
    expect(result).toMatchObject({
      outcome: { kind: 'broken' },
      attempt: { example: planned.examples[2] },
      path: '2',
      note: 'The same values did not break the rule a second time.',
    });
  });

  test('is shrunk under fresh ids', async () => {
    const target = choosy((score) => score >= 1000);
    await judge(target);
    const ids = target.requests.map(({ body }) => (body as { id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('what could not run is not shrunk', async () => {
  const target = fakeTarget({ answer: () => ({ status: 503, body: '' }) });
  const { decided: result } = await judge(target);
  expect(result).toMatchObject({ outcome: { kind: 'blocked' }, examples: 1, path: null });
  expect(target.requests).toHaveLength(1);
});
