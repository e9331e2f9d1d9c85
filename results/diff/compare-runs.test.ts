import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { Run } from '../run.ts';
import { handMadeFinding, handMadeRun } from '../testing/hand-made.ts';
import { compareRuns, matters, sharesTooLittle } from './compare-runs.ts';

const there = { name: 'there', baseUrl: 'https://there.example/prefix', profile: 'there.yaml' };

function answer(status: number, body: string, given: Partial<Exchange> = {}): Exchange {
  return {
    via: 'http',
    step: 'submit',
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:4010/api/partner/v1/add/education.json',
      headers: {},
      body: null,
    },
    response: { status, headers: {}, body },
    failure: null,
    durationMs: 1,
    ...given,
  };
}

function runOf(findings: readonly Partial<Finding>[], given: Partial<Run> = {}): Run {
  return handMadeRun(findings.map(handMadeFinding), given);
}

function changes(before: Run, after: Run): string[] {
  return compareRuns(before, after).verdicts.map(({ change, check }) => `${change} ${check}`);
}

function answersTold(before: readonly Exchange[], after: readonly Exchange[]): string[] {
  const { answers } = compareRuns(
    runOf([{ exchanges: [...before] }]),
    runOf([{ exchanges: [...after] }]),
  );
  return answers.map((each) => `${each.place}: ${each.before} → ${each.after}`);
}

describe('two runs share too little to be compared', () => {
  const named = (names: string) => runOf(names.split('').map((check) => ({ check })));

  test.each([
    ['abcd', 'abxy', false],
    ['abcd', 'axyz', true],
    ['abcdefghij', 'a', false],
    ['abcdefghijk', 'a', true],
  ])('of the checks %s and %s: %s', (first, second, expected) => {
    expect(sharesTooLittle(compareRuns(named(first), named(second)))).toBe(expected);
  });
});

describe('checks of two runs', () => {
  test('finds nothing between a run and itself', () => {
    const run = runOf([{ exchanges: [answer(201, '{"a":1}')] }, { check: 'X', verdict: 'fail' }]);
    const diff = compareRuns(run, run);
    expect([diff.verdicts, diff.answers, diff.compared]).toEqual([[], [], 2]);
    expect(matters(diff)).toBe(false);
  });

  test('counts what rests on another clock in the other run', () => {
    const onStaging = runOf([{ clock: 'deferred' }, { check: 'X' }, { check: 'Y', clock: 'real' }]);
    const onMock = runOf([
      { clock: 'simulated' },
      { check: 'X' },
      { check: 'Y', clock: 'simulated', verdict: 'pending' },
    ]);
    expect(compareRuns(onStaging, onMock)).toMatchObject({
      otherClock: 1,
      verdicts: [{ check: 'Y' }],
    });
    expect(compareRuns(onMock, onMock).otherClock).toBe(0);
  });

  test('distinguishes what is worse, better, gone and new', () => {
    const before = runOf([
      { check: 'A', verdict: 'pass' },
      { check: 'B', verdict: 'fail' },
      { check: 'C', verdict: 'pass' },
    ]);
    const after = runOf([
      { check: 'A', verdict: 'fail' },
      { check: 'B', verdict: 'pass' },
      { check: 'D', verdict: 'pass' },
    ]);
    expect(changes(before, after)).toEqual(['regression A', 'fix B', 'vanished C', 'new D']);
  });

  test('takes a whole check left out for each of its variations', () => {
    const variations = runOf([
      { check: 'ADD-003:education:missing a' },
      { check: 'ADD-003:education:missing b' },
    ]);
    const whole = runOf([{ check: 'ADD-003:education', verdict: 'not-applicable' }]);
    const both = ['ADD-003:education:missing a', 'ADD-003:education:missing b'];
    expect(changes(variations, whole)).toEqual(both.map((check) => `left ${check}`));
    expect(changes(whole, variations)).toEqual(both.map((check) => `entered ${check}`));
  });

  test('does not miss variations that the budget left out', () => {
    const before = runOf([{ check: 'A' }, { check: 'B' }]);
    const after = runOf([{ check: 'A' }], { leftOut: [{ check: 'B', seed: 7 }] });
    expect(changes(before, after)).toEqual([]);
  });

  test('notices that an information check records something else', () => {
    const info = { check: 'I', basis: 'I', verdict: 'info' } as const;
    const before = runOf([{ ...info, message: 'accepted' }]);
    const after = runOf([{ ...info, message: 'refused with 422' }]);
    expect(changes(before, after)).toEqual(['observed I']);
    expect(matters(compareRuns(before, after))).toBe(false);
  });

  test.each([
    ['fail', true],
    ['could-not-run', true],
    ['not-applicable', false],
  ] as const)('minds that a pass became %s: %s', (verdict, minds) => {
    expect(matters(compareRuns(runOf([{}]), runOf([{ verdict }])))).toBe(minds);
  });
});

describe('answers of two runs', () => {
  test('reports a changed status and shapes of the same status', () => {
    const before = [answer(201, '{"redirect_uri":"a"}'), answer(422, '{"errors":[{"field":"x"}]}')];
    const after = [answer(200, '{}'), answer(422, '{"errors":{}}')];
    expect(answersTold(before, after)).toEqual([
      'status: 201 or 422 → 200 or 422',
      '422 errors: array → object',
      '422 errors[]: object → absent',
    ]);
  });

  test('compares the shapes of two statuses that mean the same', () => {
    expect(answersTold([answer(201, '{"a":1}')], [answer(200, '{"a":null}')])).toEqual([
      'status: 201 → 200',
      '201 a: number → null',
    ]);
    expect(answersTold([answer(201, '{"a":1}')], [answer(422, '{"b":1}')])).toEqual([
      'status: 201 → 422',
    ]);
  });

  test('reports what was added and removed, and not what is below it', () => {
    const [before, after] = ['{"a":{"b":1}}', '{"c":{"d":[1]}}'].map((body) => [answer(200, body)]);
    expect(answersTold(before ?? [], after ?? [])).toEqual([
      '200 a: object → absent',
      '200 c: absent → object',
    ]);
  });

  test('looks past values, refused repetitions and other drivers', () => {
    const before = [answer(201, '{"a":1}'), answer(200, '{}', { via: 'control' })];
    const after = [
      answer(429, 'slow down'),
      answer(201, '{"a":2}'),
      answer(500, '', { via: 'control' }),
    ];
    expect(answersTold(before, after)).toEqual([]);
  });

  test('compares paths below each base URL, with ids replaced', () => {
    const of = (base: string, id: string, body: string) =>
      answer(200, body, {
        request: {
          method: 'GET',
          url: `${base}/api/partner/v1/submissions/${id}/status.json`,
          headers: {},
          body: null,
        },
      });
    const before = runOf([{ exchanges: [of('http://127.0.0.1:4010', 'a', '{"id":"a"}')] }]);
    const after = runOf([{ exchanges: [of(there.baseUrl, 'b', '{"id":2}')] }], { target: there });
    expect(compareRuns(before, after).answers).toEqual([
      {
        kind: 'shape',
        request: 'GET /api/partner/v1/submissions/<id>/status.json',
        place: '200 id',
        before: 'string',
        after: 'number',
        checks: ['AUTH-001'],
      },
    ]);
  });

  test('gathers the checks in which the same changed', () => {
    const both = (body: string) =>
      runOf(['A', 'B'].map((check) => ({ check, exchanges: [answer(200, body)] })));
    const diff = compareRuns(both('{"a":1}'), both('{"a":"1"}'));
    expect(diff.answers.map(({ checks }) => checks)).toEqual([['A', 'B']]);
    expect(matters(diff)).toBe(true);
  });
});
