import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RequirementId } from '../../requirements/all.ts';
import type { Exchange } from '../../results/exchange.ts';
import { finding as findingShape } from '../../results/finding.ts';
import { check } from '../check/builder.ts';
import type { Outcome } from '../check/outcome.ts';
import { beginAttempt } from '../run/attempt.ts';
import { BASELINE_STEP } from '../run/baseline.ts';
import { type CheckResult, resultWithoutAttempt } from '../run/decision.ts';
import { fakeTarget, SECRET } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { findingOf, presetFinding } from './finding.ts';

const target = fakeTarget();
const EXCHANGE: Exchange = {
  via: 'http',
  step: 'do',
  request: { method: 'GET', url: 'https://seek.example', headers: {}, body: null },
  response: { status: 200, headers: {}, body: '' },
  failure: null,
  durationMs: 1,
};

interface Details {
  readonly id?: RequirementId;
  readonly exchanges?: readonly Exchange[];
  readonly note?: string;
  readonly example?: unknown;
  readonly timed?: boolean;
}

function decided(outcome: Outcome, given: Details = {}): CheckResult {
  const drafted = check(given.id ?? 'ADD-001', 'a title', 'v')
    .given(() => fc.constant(given.example))
    .step('do', z.unknown(), () => 1);
  const made = given.timed ? drafted.after('49h', 'do') : drafted;
  const planned = planOne(
    target,
    made.holds(() => true),
    { examples: 1 },
  );
  const attempt = beginAttempt(environmentOf(target), planned, given.example, '0');
  attempt.exchanges.push(...(given.exchanges ?? [EXCHANGE]));
  return { planned, outcome, attempt, examples: 1, path: null, note: given.note ?? null };
}

const found = (outcome: Outcome, given?: Details) => findingOf(decided(outcome, given), target);
const broken = (basis: 'A' | null = null): Outcome => ({
  kind: 'broken',
  message: `got ${SECRET}`,
  basis,
  remedy: `drop ${SECRET}`,
});

test('a finding names its check as the registry and plan do', () => {
  expect(found({ kind: 'held' })).toMatchObject({
    requirement: 'ADD-001',
    check: 'ADD-001/v',
    title: 'a title',
    rule: 'A valid submission is answered with 201 and JSON that holds a `redirect_uri`.',
    basis: 'D',
    verdict: 'pass',
    message: 'as promised',
    credentialType: null,
    variation: null,
    blockedBy: null,
    examples: 1,
  });
});

test('every way to end fits the published shape of a finding', () => {
  const example = { score: 1 };
  const outcomes: Outcome[] = [
    { kind: 'held' },
    { kind: 'observed', message: 'seen' },
    broken(),
    { kind: 'blocked', message: 'no', by: 'ADD-001', remedy: null },
    { kind: 'error', message: 'ours' },
  ];
  const parsed = outcomes.map((outcome) => findingShape.parse(found(outcome, { example })));
  expect(parsed.map(({ verdict }) => verdict)).toEqual([
    'pass',
    'info',
    'fail',
    'could-not-run',
    'error',
  ]);
});

describe('a broken rule', () => {
  test.each([
    ['ADD-001', null, 'fail', 'D'],
    ['ADD-001', 'A', 'warn', 'A'],
    ['ADD-004', null, 'warn', 'A'],
    ['ADD-004', 'A', 'warn', 'A'],
    ['ADD-017', null, 'info', 'I'],
    ['ADD-017', 'A', 'info', 'I'],
  ] as const)('of %s, weakened by %s, is a %s of basis %s', (id, weak, verdict, basis) => {
    expect(found(broken(weak), { id })).toMatchObject({ verdict, basis });
  });

  test('shows the value that breaks it', () => {
    expect(found(broken(), { example: { score: 3 } }).smallest).toBe('{"score":3}');
    expect(found(broken()).smallest).toBeNull();
    expect(found(broken(), { example: () => 1 }).smallest).toBeNull();
    expect(found({ kind: 'held' }, { example: { score: 3 } }).smallest).toBeNull();
  });

  test('shows no secret, in message or remedy', () => {
    expect(found(broken(), { note: `also ${SECRET}` })).toMatchObject({
      message: 'got [redacted]\nalso [redacted]',
      remedy: 'drop [redacted]',
    });
  });
});

test('a check that could not run names what blocked it', () => {
  const outcome: Outcome = { kind: 'blocked', message: 'refused', by: 'AUTH-001', remedy: 'ask' };
  expect(findingOf(resultWithoutAttempt(decided(outcome).planned, outcome), target)).toMatchObject({
    verdict: 'could-not-run',
    blockedBy: 'AUTH-001',
    message: 'refused',
    remedy: 'ask',
    examples: 0,
    exchanges: [],
    grade: null,
    clock: null,
  });
});

describe('a pass rests on an answer of the target', () => {
  const unanswered = { ...EXCHANGE, response: null, failure: 'reset' };
  const controlled = { ...EXCHANGE, via: 'control' as const };
  const ofBaseline = { ...EXCHANGE, step: BASELINE_STEP };

  test.each([
    ['no exchange', []],
    ['an exchange without an answer', [unanswered]],
    ['an exchange with test control alone', [controlled]],
    ['what a driver module did alone', [{ ...EXCHANGE, via: 'driver' as const }]],
    ['an exchange of the baseline alone', [ofBaseline]],
  ])('and is our own error with %s', (_what, exchanges) => {
    expect(found({ kind: 'held' }, { exchanges })).toMatchObject({
      verdict: 'error',
      message: 'the check passed without a single answer from the target',
    });
  });

  test('and one answer among others is enough', () => {
    const exchanges = [unanswered, controlled, EXCHANGE];
    expect(found({ kind: 'held' }, { exchanges }).verdict).toBe('pass');
  });

  test('which no failure needs', () => {
    expect(found(broken(), { exchanges: [] }).verdict).toBe('fail');
  });
});

describe('the grade of evidence', () => {
  const via = (...ways: Exchange['via'][]) => ({
    exchanges: ways.map((way) => ({ ...EXCHANGE, via: way })),
  });

  test.each([
    [['http'], 'http'],
    [['http', 'control'], 'control'],
    [['http', 'control', 'browser'], 'browser'],
    [[], null],
  ] as const)('of %j is %s', (ways, grade) => {
    expect(found(broken(), via(...ways)).grade).toBe(grade);
  });
});

describe('the clock', () => {
  test('is null if no step waits', () => {
    expect(found({ kind: 'held' }).clock).toBeNull();
  });

  test('is the one that the steps relied on', () => {
    const timed = decided({ kind: 'held' }, { timed: true });
    const clock = { now: async () => new Date(0), advance: async () => new Date(0) };
    expect(findingOf(timed, { ...target, clock }).clock).toBe('simulated');
    expect(findingOf(timed, { ...target, serverClock: clock }).clock).toBe('deferred');
    expect(findingOf(timed, target).clock).toBe('real');
  });
});

test('the timeline counts from the first step by its earliest time', () => {
  const each = decided({ kind: 'held' }, { timed: true });
  Object.assign(each.attempt?.times ?? {}, {
    submit: { earliest: 1000, latest: 1004 },
    repeat: { earliest: 1060, latest: 1070 },
  });
  expect(findingOf(each, target).timeline).toEqual([
    { step: 'submit', at: 0 },
    { step: 'repeat', at: 60 },
  ]);
});

test('a verdict that the plan knew is reported with its reason', () => {
  const { planned } = decided({ kind: 'held' });
  const preset = { verdict: 'not-applicable', reason: 'outside' } as const;
  const made = findingShape.parse(presetFinding(planned, preset));
  expect(made).toMatchObject({ verdict: 'not-applicable', message: 'outside', examples: 0 });
});
