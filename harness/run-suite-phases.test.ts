import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from './check/builder.ts';
import { AnswerMemo } from './check/partner.ts';
import { Violation } from './check/violation.ts';
import { fakeClock } from './testing/fake-clock.ts';
import { fakeTarget } from './testing/fake-target.ts';
import { run } from './testing/run-checks.ts';

const yes = () => true;

/** Generated payloads; those with a score of 1000 or more break the rule. */
const scored = (timed: boolean) => {
  const drafted = check('REUSE-003', 't')
    .given(() => fc.nat(100_000).map((score) => ({ credential_type: 'education', score })))
    .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
    .step('repeat', z.unknown(), () => null);
  return (timed ? drafted.after('49h', 'submit') : drafted).holds((_handed, { example }) => {
    if (example.score >= 1000) throw new Violation('too big');
  });
};

describe('the phases', () => {
  const clocked = () => fakeTarget({ clock: fakeClock(), capabilities: ['clock'] });

  test('come one after the other: immediate, timeline, exclusive', async () => {
    const target = clocked();
    const named = (name: string) =>
      check('ADD-001', 't', name).step(name as 'x', AnswerMemo, ({ partner }) =>
        partner.status('x'),
      );
    const made = await run(target, [
      named('exclusive').exclusive().holds(yes),
      named('timeline')
        .step('later', z.unknown(), () => null)
        .after('49h', 'timeline' as 'x')
        .holds(yes),
      named('immediate').holds(yes),
    ]);
    const steps = target.requests.map(({ step }) => step);
    expect(steps).toEqual(['gate', 'immediate', 'timeline', 'exclusive']);
    expect(made.counts.pass).toBe(3);
  });

  test('run no more checks side by side than the profile allows', async () => {
    let running = 0;
    let most = 0;
    const checks = ['a', 'b', 'c', 'd', 'e'].map((variant) =>
      check('ADD-001', 't', variant)
        .step('do', z.unknown(), async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
        })
        .holds(yes),
    );
    const { limits } = fakeTarget().profile;
    await run(fakeTarget({ profile: { limits: { ...limits, concurrency: 2 } } }), checks);
    expect(most).toBe(2);
  });

  test('shrink a failure of the timeline at the end', async () => {
    let resets = 0;
    const reset = async () => {
      resets += 1;
    };
    const target = fakeTarget({ clock: fakeClock(), capabilities: ['clock'], reset });
    const made = await run(target, [scored(true)], { examples: 8, shrinkAttempts: 1000 });
    expect(made.findings[0]?.smallest).toBe('{"credential_type":"education","score":1000}');
    expect(made.findings[0]).toMatchObject({ verdict: 'fail', clock: 'simulated' });
    expect(resets).toBeGreaterThan(1);
  });

  test('leave it unshrunk, and say so, without a reset', async () => {
    const made = await run(clocked(), [scored(true)], { examples: 8 });
    expect(made.findings[0]?.message).toBe(
      'too big\nNot shrunk: this target may not be reset between attempts.',
    );
  });
});
