import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { exactly } from '../check/window.ts';
import { beginAttempt } from '../run/attempt.ts';
import { runTimeline } from '../run/timeline.ts';
import type { FakeClock } from './fake-clock.ts';
import { fakeTarget } from './fake-target.ts';
import { environmentOf, planOne } from './planned-check.ts';

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
