import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { Violation } from '../check/violation.ts';
import { exactly } from '../check/window.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { onlyAnn } from '../testing/fake-person.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, planOne } from '../testing/planned-check.ts';
import { run, submitted, waiting } from '../testing/run-timeline.ts';
import { type Attempt, beginAttempt } from './attempt.ts';
import { runTimeline } from './timeline.ts';

const HOUR = 3600;
const BEFORE = 48 * HOUR - 60;
const AFTER = 48 * HOUR + 60;
const yes = () => true;

/** Seconds from the answer of one step to the next, by earliest times. */
function offsets({ times }: Attempt): readonly number[] {
  const starts = Object.values(times).map(({ earliest }) => earliest);
  return starts.map((start) => start - (starts[0] ?? 0));
}

describe('one check', () => {
  test('probes a minute before and a minute after 48 hours', async () => {
    const clock = fakeClock();
    const made = submitted()
      .step('early', z.unknown(), () => null)
      .within('20h', '47h', 'submit')
      .step('late', z.unknown(), () => null)
      .after('49h', 'submit')
      .holds(yes);
    const [attempt] = await run(clock, [made]);
    expect(attempt?.outcome).toEqual({ kind: 'held' });
    expect(offsets(attempt as Attempt)).toEqual([0, BEFORE, AFTER]);
    expect(clock.moves).toEqual([BEFORE, AFTER - BEFORE]);
  });

  test('waits over a chain of windows from step to step', async () => {
    const clock = fakeClock();
    const made = submitted()
      .step('second', z.unknown(), () => null)
      .after('49h', 'submit')
      .step('third', z.unknown(), () => null)
      .within('20h', '47h', 'second')
      .step('fourth', z.unknown(), () => null)
      .after('49h', 'third')
      .holds(yes);
    const [attempt] = await run(clock, [made]);
    expect(offsets(attempt as Attempt)).toEqual([0, AFTER, AFTER + BEFORE, 2 * AFTER + BEFORE]);
    expect(clock.moves).toEqual([AFTER, BEFORE, AFTER]);
  });

  test('runs steps without a window as soon as it can', async () => {
    const clock = fakeClock();
    const made = submitted()
      .step('next', z.unknown(), () => null)
      .holds(yes);
    const [attempt] = await run(clock, [made]);
    expect(attempt?.outcome).toEqual({ kind: 'held' });
    expect(clock.moves).toEqual([]);
  });

  test('does not go on after a step that failed', async () => {
    const clock = fakeClock();
    let repeats = 0;
    const failing = submitted(() => {
      throw new Violation('at once');
    })
      .step('repeat', z.unknown(), () => {
        repeats += 1;
      })
      .after('49h', 'submit')
      .holds(yes);
    const [attempt] = await run(clock, [failing]);
    expect(attempt?.outcome).toMatchObject({ kind: 'broken', message: 'at once' });
    expect([repeats, clock.moves]).toEqual([0, []]);
  });
});

describe('several checks share one grid', () => {
  test('and the clock moves once to each point', async () => {
    const clock = fakeClock();
    const attempts = await run(clock, [waiting(HOUR), waiting(2 * HOUR), waiting(HOUR)]);
    expect(clock.moves).toEqual([HOUR, HOUR]);
    expect(attempts.map(offsets)).toEqual([
      [0, HOUR],
      [0, 2 * HOUR],
      [0, HOUR],
    ]);
  });

  test('and points within 20 seconds become the last of them', async () => {
    const clock = fakeClock();
    const attempts = await run(clock, [waiting(100), waiting(120), waiting(121)]);
    expect(clock.moves).toEqual([120, 1]);
    expect(attempts.map(offsets)).toEqual([
      [0, 120],
      [0, 120],
      [0, 121],
    ]);
  });

  test('and the end of one does not end the others', async () => {
    const broken = waiting(HOUR, () => {
      throw new Violation('broken');
    });
    const [one, other] = await run(fakeClock(), [broken, waiting(2 * HOUR)]);
    expect(one?.outcome?.kind).toBe('broken');
    expect(other?.outcome).toEqual({ kind: 'held' });
  });
});

describe('an interruption', () => {
  test('leaves what has not ended without an end', async () => {
    const controller = new AbortController();
    const stopping = waiting(HOUR, () => controller.abort(new Error('interrupted')));
    const clock = fakeClock();
    const [one, other] = await run(clock, [stopping, waiting(2 * HOUR)], controller.signal);
    expect(one?.outcome).toEqual({ kind: 'held' });
    expect(other?.outcome).toBeNull();
    expect(clock.moves).toEqual([HOUR]);
  });
});

describe('a target without a clock', () => {
  const alone = async (made: Check) => {
    const target = fakeTarget({ capabilities: ['clock'] });
    const environment = environmentOf(target);
    const attempt = beginAttempt(environment, planOne(target, made), undefined, '0');
    await runTimeline(environment, [attempt]);
    return attempt.outcome;
  };

  test('still runs steps in their order', async () => {
    expect(await alone(submitted().holds(yes))).toEqual({ kind: 'held' });
  });

  test('blocks an attempt that waits', async () => {
    expect(await alone(waiting(HOUR))).toMatchObject({ kind: 'blocked' });
  });
});

describe('the people that an attempt leased', () => {
  const together = async (...checks: readonly Check[]) => {
    const target = fakeTarget({
      clock: fakeClock(),
      capabilities: ['clock'],
      people: onlyAnn(),
    });
    const environment = environmentOf(target);
    const attempts = checks.map((made) =>
      beginAttempt(environment, planOne(target, made), undefined, '0'),
    );
    await runTimeline(environment, attempts);
    return attempts.map(({ outcome }) => outcome);
  };
  const leasing = () =>
    check('REUSE-003', 't').step('lease', z.string(), ({ people }) => people.lease());
  const nextHour = () => exactly(HOUR, 'lease');

  test('stays with it until its last step', async () => {
    const visiting = leasing()
      .step('visit', z.string(), ({ people }, { lease }) =>
        people.visit(lease, 'https://a.example'),
      )
      .at(nextHour)
      .holds(yes);
    expect(await together(visiting)).toEqual([{ kind: 'held' }]);
  });

  test('is there for others as soon as it has ended', async () => {
    const later = submitted()
      .step('lease', z.string(), ({ people }) => people.lease())
      .at(() => exactly(HOUR, 'submit'))
      .holds(yes);
    expect(await together(leasing().holds(yes), later)).toEqual([
      { kind: 'held' },
      { kind: 'held' },
    ]);
  });
});
