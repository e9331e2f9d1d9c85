import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Run, run as runShape } from '../results/run.ts';
import type { Check } from './check.ts';
import { fakeClock } from './clock-for-tests.ts';
import { check } from './draft.ts';
import { Answered } from './partner.ts';
import { PLAIN, suiteOf } from './planned-for-tests.ts';
import { runSuite } from './run.ts';
import type { RunEvent, RunOptions } from './run-options.ts';
import { type FakeTarget, fakeTarget, SECRET } from './target-for-tests.ts';
import { Violation } from './violation.ts';

const OPTIONS: RunOptions = {
  ...PLAIN,
  version: '0.1.0',
  runId: 'r1',
  strict: false,
  pendingOk: false,
  signal: new AbortController().signal,
  now: () => new Date(0),
};

function run(target: FakeTarget, checks: readonly Check[], asked: Partial<RunOptions> = {}) {
  return runSuite(suiteOf(...checks), target, { ...OPTIONS, ...asked });
}

const asking = (id: Parameters<typeof check>[0] = 'AUTH-004', variant: string | null = null) =>
  check(id, 't', variant).step('ask', Answered, ({ partner }) => partner.status('x'));
const yes = () => true;
const breaking = () => {
  throw new Violation('broken');
};
const verdicts = ({ findings }: Run) => findings.map(({ check: key, verdict }) => [key, verdict]);

/** Generated payloads, of which those with a score from 1000 on are told to break the rule. */
const scored = (timed: boolean) => {
  const drafted = check('REUSE-003', 't')
    .given(() => fc.nat(100_000).map((score) => ({ credential_type: 'education', score })))
    .step('submit', Answered, ({ partner, example }) => partner.send(example))
    .step('repeat', z.unknown(), () => null);
  return (timed ? drafted.after('49h', 'submit') : drafted).holds((_handed, { example }) => {
    if (example.score >= 1000) throw new Violation('too big');
  });
};

describe('a run', () => {
  test('has one finding for every planned check, in their order', async () => {
    const checks = [
      asking('STAT-001').exclusive().holds(yes),
      asking('ADD-001').needing('clock').holds(yes),
      asking('AUTH-004').holds(breaking),
      asking('ADD-017').records(() => 'seen'),
      asking('AUTH-001').holds(yes),
    ];
    const made = await run(fakeTarget(), checks);
    expect(verdicts(made)).toEqual([
      ['STAT-001', 'pass'],
      ['ADD-001', 'not-applicable'],
      ['AUTH-004', 'warn'],
      ['ADD-017', 'info'],
      ['AUTH-001', 'pass'],
    ]);
    expect(made.counts).toMatchObject({ planned: 5, emitted: 5, must: { total: 2, pass: 2 } });
    expect([made.exitCode, made.complete, made.problems]).toEqual([0, true, []]);
  });

  test('is a document of the published shape', async () => {
    const made = await run(fakeTarget(), [asking().holds(yes)]);
    expect(runShape.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(made).toMatchObject({
      target: { name: 'in memory', baseUrl: 'https://seek.example' },
      seed: 7,
      runId: 'r1',
      examples: 3,
      asOf: '2026-01-01',
      startedAt: '1970-01-01T00:00:00.000Z',
    });
  });

  test('says what it does while it goes on', async () => {
    const events: RunEvent[] = [];
    await run(fakeTarget(), [asking().holds(yes)], { onEvent: (event) => events.push(event) });
    expect(events.map((event) => ('name' in event ? event.name : event.kind))).toEqual([
      'planned',
      'gate',
      'immediate',
      'finding',
      'timeline',
      'exclusive',
    ]);
  });

  test('of nothing is no success', async () => {
    const made = await run(fakeTarget(), [asking().holds(yes)], { only: ['HOOK'] });
    expect([made.counts.planned, made.exitCode]).toEqual([0, 3]);
  });

  test('sends the same again for the same seed and run id', async () => {
    const targets = [fakeTarget(), fakeTarget()];
    const sending = check('ADD-001', 't')
      .given(() => fc.nat().map((score) => ({ credential_type: 'education', score })))
      .step('submit', Answered, ({ partner, example }) => partner.send(example))
      .holds(yes);
    for (const target of targets) await run(target, [sending]);
    expect(targets[0]?.requests).toEqual(targets[1]?.requests);
  });

  test('of one check alone makes the same ids as among others', async () => {
    const idsOf = async (checks: readonly Check[]) => {
      const target = fakeTarget();
      await run(target, checks);
      const own = target.requests.filter(({ step }) => step === 'mine');
      return own.map(({ body }) => (body as { id: string }).id);
    };
    const mine = check('ADD-002', 't')
      .step('mine', Answered, ({ partner }) => partner.send({ credential_type: 'education' }))
      .holds(yes);
    const alone = await idsOf([mine]);
    expect(await idsOf([asking('AUTH-001').holds(yes), mine, asking().holds(yes)])).toEqual(alone);
    expect(alone).toHaveLength(1);
  });

  test('fails where a documented rule is broken', async () => {
    const made = await run(fakeTarget(), [asking('AUTH-001').holds(breaking)]);
    expect([made.exitCode, made.counts.fail]).toEqual([1, 1]);
  });

  test('with only warnings fails where it is strict', async () => {
    const made = await run(fakeTarget(), [asking().holds(breaking)], { strict: true });
    expect([made.exitCode, made.counts.warn]).toEqual([1, 1]);
  });
});

describe('a target that grants nothing', () => {
  test.each([
    [401, 'authentication'],
    [503, 'unreachable'],
    [200, 'authentication'],
  ])('but answers %i has no pass and exits with 5', async (status, kind) => {
    const target = fakeTarget({ answer: () => ({ status, body: '' }) });
    const made = await run(target, [asking().holds(yes), asking('ADD-002').holds(yes)]);
    expect(made.findings.map(({ verdict }) => verdict)).toEqual(['could-not-run', 'could-not-run']);
    expect(made.findings[0]?.blockedBy).toBe('AUTH-001');
    expect(made.problems).toMatchObject([{ kind }]);
    expect(made.exitCode).toBe(5);
  });
});

describe('the phases', () => {
  const clocked = () => fakeTarget({ clock: fakeClock(), capabilities: ['clock'] });

  test('come one after the other: immediate, timeline, exclusive', async () => {
    const target = clocked();
    const named = (name: string) =>
      check('ADD-001', 't', name).step(name as 'x', Answered, ({ partner }) => partner.status('x'));
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

describe('an interrupted run', () => {
  const never = check('ADD-001', 't', 'never')
    .step('do', Answered, ({ partner }) => partner.status('x'))
    .exclusive()
    .holds(yes);

  async function interruptedBy(act: (stop: () => void) => Check) {
    const controller = new AbortController();
    const stop = () => controller.abort(new Error('interrupted'));
    const checks = [asking('AUTH-001').holds(yes), act(stop), never];
    return run(fakeTarget(), checks, { signal: controller.signal });
  }

  test('keeps what it had, and has a finding for the rest', async () => {
    const made = await interruptedBy((stop) =>
      asking()
        .step('stop', z.unknown(), () => stop())
        .holds(yes),
    );
    expect(verdicts(made)).toEqual([
      ['AUTH-001', 'pass'],
      ['AUTH-004', 'pass'],
      ['ADD-001/never', 'could-not-run'],
    ]);
    expect(made.findings[2]?.message).toBe('the run was interrupted before this check was decided');
    expect(made.counts).toMatchObject({ planned: 3, emitted: 3 });
    expect(made.problems).toEqual([
      { kind: 'interrupted', message: 'the run was interrupted', remedy: 'run again' },
    ]);
    expect([made.complete, made.exitCode]).toEqual([false, 3]);
  });

  test('calls a request that was cut off nobody’s error', async () => {
    const made = await interruptedBy((stop) =>
      check('AUTH-004', 't')
        .step('stop', z.unknown(), () => stop())
        .step('ask', Answered, ({ partner }) => partner.status('x'))
        .holds(yes),
    );
    expect(made.findings[1]).toMatchObject({ verdict: 'could-not-run', blockedBy: null });
    expect(made.exitCode).toBe(3);
  });

  test('begins no further check of the phase it is in', async () => {
    const controller = new AbortController();
    const did: string[] = [];
    const doing = (variant: string) =>
      check('ADD-001', 't', variant)
        .step('do', z.unknown(), () => {
          did.push(variant);
          controller.abort(new Error('interrupted'));
        })
        .holds(yes);
    const { limits } = fakeTarget().profile;
    const target = fakeTarget({ profile: { limits: { ...limits, concurrency: 1 } } });
    await run(target, [doing('first'), doing('second')], { signal: controller.signal });
    expect(did).toEqual(['first']);
  });

  test('before its first request blames no target', async () => {
    const signal = AbortSignal.abort(new Error('interrupted'));
    const made = await run(fakeTarget(), [asking().holds(yes)], { signal });
    expect(made.problems.map(({ kind }) => kind)).toEqual(['interrupted']);
    expect([made.complete, made.exitCode]).toEqual([false, 3]);
  });
});

describe('an error of the suite itself', () => {
  test('in one check is that check’s verdict and exit 6', async () => {
    const erring = asking().holds(() => {
      throw new TypeError(`ours ${SECRET}`);
    });
    const made = await run(fakeTarget(), [erring, asking('AUTH-001').holds(yes)]);
    expect(verdicts(made)).toEqual([
      ['AUTH-004', 'error'],
      ['AUTH-001', 'pass'],
    ]);
    expect(made.findings[0]?.message).toContain('TypeError: ours [redacted]');
    expect([made.exitCode, made.complete]).toEqual([6, true]);
  });

  test('outside any check is a problem and never thrown', async () => {
    const broken = check('ADD-001', 't')
      .following(() => {
        throw new TypeError(`no steps, ${SECRET}`);
      })
      .holds(yes);
    const made = await run(fakeTarget(), [asking('AUTH-001').holds(yes), broken]);
    expect(made.problems).toMatchObject([
      { kind: 'internal', message: expect.stringContaining('no steps, [redacted]') },
    ]);
    expect(verdicts(made)).toEqual([
      ['AUTH-001', 'pass'],
      ['ADD-001', 'could-not-run'],
    ]);
    expect([made.exitCode, made.complete]).toEqual([6, false]);
  });

  test('while planning leaves a run that says so', async () => {
    const broken = asking()
      .unless(() => {
        throw new TypeError('no plan');
      })
      .holds(yes);
    const made = await run(fakeTarget(), [broken]);
    expect(made.problems).toMatchObject([{ kind: 'internal' }]);
    expect([made.findings, made.exitCode, made.complete]).toEqual([[], 6, false]);
  });

  test.each(['planned', 'phase', 'finding'])(
    'in whoever listens to a %s event is told and not thrown',
    async (kind) => {
      const onEvent = (event: RunEvent) => {
        if (event.kind === kind) throw new TypeError('deaf');
      };
      const checks = [asking().holds(yes), asking('AUTH-001').holds(yes)];
      const made = await run(fakeTarget(), checks, { onEvent });
      expect(made.problems).toMatchObject([
        { kind: 'internal', message: expect.stringContaining('deaf') },
      ]);
      expect([made.exitCode, made.counts.pass]).toEqual([6, 2]);
    },
  );
});

describe('known failures', () => {
  const entry = { id: 'AUTH-004', reason: 'ticket 7', link: null, until: '1970-01-01' };
  const knowing = () => fakeTarget({ profile: { knownFailures: [entry] } });
  const strict = { strict: true };

  test('are still run and shown, and are not counted against the target', async () => {
    const checks = [asking().holds(breaking), asking('AUTH-001').holds(yes)];
    const made = await run(knowing(), checks, strict);
    expect(made.findings[0]).toMatchObject({ verdict: 'warn', known: { reason: 'ticket 7' } });
    expect([made.exitCode, made.counts.known]).toEqual([0, { fail: 0, warn: 1 }]);
    expect((await run(fakeTarget(), checks, strict)).exitCode).toBe(1);
  });

  test('make the run fail once they pass, or their day is over', async () => {
    const stale = await run(knowing(), [asking().holds(yes)]);
    expect([stale.exitCode, stale.problems[0]?.message]).toEqual([
      1,
      'the known failure AUTH-004 does not fail any more: ticket 7',
    ]);
    const now = () => new Date('1970-01-02T00:00:00Z');
    const expired = await run(knowing(), [asking().holds(breaking)], { now });
    expect([expired.exitCode, expired.problems[0]?.message]).toEqual([
      1,
      'the known failure AUTH-004 was accepted until 1970-01-01 and still fails: ticket 7',
    ]);
    expect(expired.findings[0]?.known).toBeUndefined();
  });
});
