import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Run } from '../results/run.ts';
import { check } from './check/builder.ts';
import type { Check } from './check/check.ts';
import { AnswerMemo } from './check/partner.ts';
import type { RunEvent } from './run/run-options.ts';
import { fakeTarget, SECRET } from './testing/fake-target.ts';
import { asking, run } from './testing/run-checks.ts';

const yes = () => true;
const verdicts = ({ findings }: Run) => findings.map(({ check: key, verdict }) => [key, verdict]);

describe('an interrupted run', () => {
  const never = check('ADD-001', 't', 'never')
    .step('do', AnswerMemo, ({ partner }) => partner.status('x'))
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

  test('counts a request that was cut off as no error', async () => {
    const made = await interruptedBy((stop) =>
      check('AUTH-004', 't')
        .step('stop', z.unknown(), () => stop())
        .step('ask', AnswerMemo, ({ partner }) => partner.status('x'))
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
    'in a listener to the %s event is reported and not thrown',
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
