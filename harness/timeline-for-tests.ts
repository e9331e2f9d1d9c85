import { z } from 'zod';
import { beginAttempt } from './attempt.ts';
import type { Check } from './check.ts';
import type { FakeClock } from './clock-for-tests.ts';
import { check } from './draft.ts';
import { environmentOf, planOne } from './planned-for-tests.ts';
import { fakeTarget } from './target-for-tests.ts';
import { runTimeline } from './timeline.ts';
import { exactly } from './window.ts';

const yes = () => true;
/** A check whose first step is to submit. */
export const submitted = (act: () => unknown = () => null) =>
  check('REUSE-003', 't').step('submit', z.unknown(), act);
/** A check whose second step waits this long for the answer of the first. */
export const waiting = (seconds: number, act: () => unknown = () => null) =>
  submitted()
    .step('repeat', z.unknown(), act)
    .at(() => exactly(seconds, 'submit'))
    .holds(yes);

/** Runs checks on one timeline, each as one attempt. */
export async function run(clock: FakeClock, checks: readonly Check[], signal?: AbortSignal) {
  const target = fakeTarget({ clock, capabilities: ['clock'] });
  const environment = environmentOf(target, signal ? { signal } : {});
  const attempts = checks.map((made) =>
    beginAttempt(environment, planOne(target, made), undefined, '0'),
  );
  await runTimeline(environment, attempts);
  return attempts;
}
