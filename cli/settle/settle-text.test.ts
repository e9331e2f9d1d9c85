import { expect, test } from 'vitest';
import { handMadeRun } from '../../results/testing/hand-made.ts';
import { settledLine } from './settle-text.ts';

const waiting = (...times: readonly string[]) =>
  handMadeRun([], {
    runId: 'r1',
    pendingSteps: times.map((from) => ({
      check: 'REUSE-003:education',
      attempt: '0',
      step: 'repeat',
      from,
      to: null,
    })),
  });

test.each([
  ['is over', true, waiting(), 'run r1 is complete: all of its steps are settled'],
  [
    'waits',
    false,
    waiting('2026-01-04T00:00:00Z', '2026-01-03T00:00:00Z'),
    "run r1 waits for 2 steps, the next from 2026-01-03T00:00:00Z on by the target's clock",
  ],
  [
    'waits for another profile',
    false,
    waiting(),
    'run r1 stays open: its pending steps cannot be settled with this profile',
  ],
])('a run that %s says so and names its reports', (_, over, run, says) => {
  expect(settledLine(run, over, ['a', 'b'])).toBe(`${says}\nreports  a · b\n\n`);
});
