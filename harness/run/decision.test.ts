import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import type { Outcome } from '../check/outcome.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { beginAttempt } from './attempt.ts';
import { resultOf, resultWithoutAttempt, worthShrinking } from './decision.ts';
import { INTERRUPTED } from './outcome.ts';

const target = fakeTarget();
const BROKEN: Outcome = { kind: 'broken', message: 'x', basis: null, remedy: null };
const drafted = (variant: string | null = null) =>
  check('ADD-001', 't', variant).step('do', z.unknown(), () => 1);
const generated = (variant: string | null = null) =>
  drafted(variant)
    .given(() => fc.nat())
    .holds(() => true);

function decide(outcome: Outcome | null, made: Check = generated(), index = 2) {
  const planned = planOne(target, made);
  const attempt = beginAttempt(environmentOf(target), planned, planned.examples[0], '0');
  attempt.outcome = outcome;
  return resultOf(planned, attempt, index);
}

test('a decision counts its examples and points to a broken one', () => {
  expect(decide(BROKEN)).toMatchObject({ outcome: BROKEN, examples: 3, path: '2', note: null });
  expect(decide({ kind: 'held' })).toMatchObject({ examples: 3, path: null });
  expect(
    decide(
      BROKEN,
      drafted().holds(() => true),
    ).path,
  ).toBeNull();
});

test('an attempt without an end was interrupted', () => {
  expect(decide(null).outcome).toBe(INTERRUPTED);
});

test('a check kept from running has no evidence', () => {
  const planned = planOne(target, generated());
  expect(resultWithoutAttempt(planned, INTERRUPTED)).toEqual({
    planned,
    outcome: INTERRUPTED,
    attempt: null,
    examples: 0,
    path: null,
    note: null,
  });
});

describe('a smaller case is worth looking for', () => {
  const refusal = drafted()
    .given(() => fc.nat())
    .baseline((score) => ({ score }))
    .holds(() => true);

  test('once for each requirement and variant', () => {
    const environment = environmentOf(target);
    const worth = [generated(), generated(), generated('v')].map((made) =>
      worthShrinking(environment, decide(BROKEN, made)),
    );
    expect(worth).toEqual([true, false, true]);
  });

  test.each([
    ['if the rule held', decide({ kind: 'held' })],
    ['if it was blocked', decide(INTERRUPTED)],
    [
      'if nothing is generated',
      decide(
        BROKEN,
        drafted().holds(() => true),
      ),
    ],
    ['if a named fault says what is wrong', decide(BROKEN, refusal)],
  ])('but not %s', (_when, result) => {
    const environment = environmentOf(target);
    expect(worthShrinking(environment, result)).toBe(false);
    expect(environment.shrunk.size).toBe(0);
  });

  test('but not if no attempt may be spent', () => {
    expect(worthShrinking(environmentOf(target, { shrinkAttempts: 0 }), decide(BROKEN))).toBe(
      false,
    );
  });
});
