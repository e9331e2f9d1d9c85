import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { Inconclusive } from '../check/inconclusive.ts';
import { Violation } from '../check/violation.ts';
import { exactly } from '../check/window.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { run, submitted, waiting } from '../testing/run-timeline.ts';
import type { Attempt } from './attempt.ts';

const HOUR = 3600;
const BEFORE = 48 * HOUR - 60;
const AFTER = 48 * HOUR + 60;
const yes = () => true;

describe('a clock that runs by itself', () => {
  const probing = submitted()
    .step('early', z.unknown(), () => null)
    .within('20h', '47h', 'submit')
    .step('late', z.unknown(), () => null)
    .after('49h', 'submit')
    .holds(yes);

  test('leaves a step between two readings of it', async () => {
    const [attempt] = await run(fakeClock({ perReading: 5 }), [probing]);
    const { submit } = (attempt as Attempt).times;
    expect((submit?.latest ?? 0) - (submit?.earliest ?? 0)).toBe(5);
  });

  test('is met with early probes from the earliest, late ones from the latest time', async () => {
    const [attempt] = await run(fakeClock({ perReading: 5 }), [probing]);
    const { submit, early, late } = (attempt as Attempt).times;
    expect(attempt?.outcome).toEqual({ kind: 'held' });
    // The reading that finds a step due comes five seconds after the clock was moved there.
    expect((early?.earliest ?? 0) - (submit?.earliest ?? 0)).toBe(BEFORE + 5);
    expect((late?.earliest ?? 0) - (submit?.latest ?? 0)).toBe(AFTER + 5);
  });
});

describe('a clock that does not follow', () => {
  test.each([
    ['makes no move', { stuck: true }],
    ['lands a second short of every move', { overshoot: -1 }],
  ])('and %s blocks what waits for it', async (_, habits) => {
    const clock = fakeClock(habits);
    const [attempt] = await run(clock, [waiting(HOUR)]);
    expect(attempt?.outcome).toMatchObject({
      kind: 'blocked',
      message: expect.stringMatching(
        /^the target's clock did not follow when it was moved: it is .+ behind$/,
      ),
    });
    expect(clock.moves.length).toBeLessThan(3);
  });
});

describe('a missed window', () => {
  const early = (act: () => unknown, judge: () => unknown = yes) =>
    submitted().step('early', z.unknown(), act).within('20h', '47h', 'submit').holds(judge);
  const message = "window missed: the step was to run within 48 h, the target's clock is past that";

  test('keeps the step from running and blames no rule', async () => {
    let calls = 0;
    const [attempt] = await run(fakeClock({ overshoot: 120 }), [early(() => (calls += 1))]);
    expect(attempt?.outcome).toMatchObject({ kind: 'blocked', by: null, message });
    expect(calls).toBe(0);
  });

  test('begins exactly with the end of the promise', async () => {
    const outcomes = await Promise.all(
      [59, 60].map(async (overshoot) => {
        const [attempt] = await run(fakeClock({ overshoot }), [early(() => null)]);
        return attempt?.outcome?.kind;
      }),
    );
    expect(outcomes).toEqual(['held', 'blocked']);
  });

  test('counts from the earliest time at which the promise may have begun', async () => {
    const clock = fakeClock({ overshoot: 80 });
    let calls = 0;
    const slow = submitted(() => clock.pass(50))
      .step('early', z.unknown(), () => {
        calls += 1;
      })
      .within('20h', '47h', 'submit')
      .holds(yes);
    const [attempt] = await run(clock, [slow]);
    expect([attempt?.outcome?.kind, calls]).toEqual(['blocked', 0]);
  });

  test('takes back a break that was seen too late', async () => {
    const clock = fakeClock();
    const late = () => clock.pass(61);
    const broken = () => {
      throw new Violation('gone');
    };
    const [judged] = await run(clock, [early(late, broken)]);
    expect(judged?.outcome).toMatchObject({ kind: 'blocked', message });
    const thrown = () => {
      late();
      broken();
    };
    const [threw] = await run(clock, [early(thrown)]);
    expect(threw?.outcome).toMatchObject({ kind: 'blocked', message });
  });

  test('takes back a break that was seen just as the promise ended', async () => {
    const clock = fakeClock();
    const gone = () => {
      clock.pass(60);
      throw new Violation('gone');
    };
    const [attempt] = await run(clock, [early(gone)]);
    expect(attempt?.outcome).toMatchObject({ kind: 'blocked', message });
  });

  test('leaves a break that was seen in time, and a late success', async () => {
    const clock = fakeClock();
    const broken = () => {
      throw new Violation('gone');
    };
    const [inTime] = await run(clock, [early(() => clock.pass(50), broken)]);
    expect(inTime?.outcome).toMatchObject({ kind: 'broken', message: 'gone' });
    const [success] = await run(clock, [early(() => clock.pass(61))]);
    expect(success?.outcome).toEqual({ kind: 'held' });
  });
});

describe('a window that cannot be computed', () => {
  test('ends its own check as it was meant, and no other', async () => {
    const untold = submitted()
      .step('later', z.unknown(), () => null)
      .at(() => {
        throw new Inconclusive('no lifetime');
      })
      .holds(yes);
    const [one, other] = await run(fakeClock(), [untold, waiting(HOUR)]);
    expect(one?.outcome).toEqual({ kind: 'observed', message: 'no lifetime' });
    expect(Object.keys(one?.memos ?? {})).toEqual(['submit']);
    expect(other?.outcome).toEqual({ kind: 'held' });
  });

  test('is our own error if it waits for no step', async () => {
    const clock = fakeClock();
    const lost = submitted()
      .step('later', z.unknown(), () => null)
      .at(() => exactly(HOUR, 'nothing'))
      .holds(yes);
    const [one, other] = await run(clock, [lost, waiting(HOUR)]);
    expect(one?.outcome).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('later waits for nothing, which is not an earlier step'),
    });
    expect(other?.outcome).toEqual({ kind: 'held' });
    expect(clock.moves).toEqual([HOUR]);
  });
});

describe('a clock that fails', () => {
  test('blocks whatever is left and loses nothing', async () => {
    const clock = fakeClock();
    const failing = {
      ...clock,
      advance: async () => {
        throw new DriverError('test control is gone');
      },
    };
    const done = submitted().holds(yes);
    const [first, second] = await run(failing, [done, waiting(HOUR)]);
    expect(first?.outcome).toEqual({ kind: 'held' });
    expect(second?.outcome).toMatchObject({ kind: 'blocked', message: 'test control is gone' });
  });

  test('by a second is moved by that second', async () => {
    const clock = fakeClock();
    const short = {
      ...clock,
      advance: (seconds: number) => clock.advance(seconds === HOUR ? HOUR - 1 : seconds),
    };
    const [attempt] = await run(short, [waiting(HOUR)]);
    expect(attempt?.outcome).toEqual({ kind: 'held' });
    expect(clock.moves).toEqual([HOUR - 1, 1]);
  });

  test('by more than a second is not moved again', async () => {
    const clock = fakeClock();
    const short = {
      ...clock,
      advance: (seconds: number) => clock.advance(seconds === HOUR ? HOUR - 2 : seconds),
    };
    const [attempt] = await run(short, [waiting(HOUR)]);
    expect(attempt?.outcome).toMatchObject({
      kind: 'blocked',
      message: "the target's clock did not follow when it was moved: it is 2 s behind",
    });
    expect(clock.moves).toEqual([HOUR - 2]);
  });

  test('by confirming moves and making none is found out', async () => {
    const clock = fakeClock({ stuck: true });
    const [attempt] = await run(clock, [waiting(HOUR)]);
    expect(attempt?.outcome).toMatchObject({
      kind: 'blocked',
      message: "the target's clock did not follow when it was moved: it is 1 h behind",
      remedy: 'check the clock of test control',
    });
    expect(clock.moves).toEqual([HOUR]);
  });
});
