import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, run as runShape } from '../results/run.ts';
import { check } from './check/builder.ts';
import type { Check } from './check/check.ts';
import { AnswerMemo } from './check/partner.ts';
import { Violation } from './check/violation.ts';
import type { RunEvent } from './run/run-options.ts';
import { fakeTarget } from './testing/fake-target.ts';
import { asking, run } from './testing/run-checks.ts';

const yes = () => true;
const breaking = () => {
  throw new Violation('broken');
};
const verdicts = ({ findings }: Run) => findings.map(({ check: key, verdict }) => [key, verdict]);

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

  test.each([
    ['outline', ['', '{"kept":true}']],
    ['all', ['{"kept":true}', '{"kept":true}']],
    ['none', []],
  ] as const)(
    'with the evidence %s has these bodies of a check that passed and one that did not: %j',
    async (evidence, bodies) => {
      const target = fakeTarget({
        answer: ({ step }) => (step === 'ask' ? { status: 200, body: '{"kept":true}' } : undefined),
      });
      const checks = [asking('AUTH-001').holds(yes), asking('AUTH-003').holds(breaking)];
      const { findings } = await run(target, checks, { evidence });
      expect(findings.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
      const seen = findings.flatMap(({ exchanges }) => exchanges);
      expect(seen.map(({ response }) => response?.body)).toEqual(bodies);
    },
  );

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

  test('without a check is not a success', async () => {
    const made = await run(fakeTarget(), [asking().holds(yes)], { only: ['HOOK'] });
    expect([made.counts.planned, made.exitCode]).toEqual([0, 3]);
  });

  test('sends the same again for the same seed and run id', async () => {
    const targets = [fakeTarget(), fakeTarget()];
    const sending = check('ADD-001', 't')
      .given(() => fc.nat().map((score) => ({ credential_type: 'education', score })))
      .step('submit', AnswerMemo, ({ partner, example }) => partner.send(example))
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
      .step('mine', AnswerMemo, ({ partner }) => partner.send({ credential_type: 'education' }))
      .holds(yes);
    const alone = await idsOf([mine]);
    expect(await idsOf([asking('AUTH-001').holds(yes), mine, asking().holds(yes)])).toEqual(alone);
    expect(alone).toHaveLength(1);
  });

  test('fails if a documented rule is broken', async () => {
    const made = await run(fakeTarget(), [asking('AUTH-001').holds(breaking)]);
    expect([made.exitCode, made.counts.fail]).toEqual([1, 1]);
  });

  test('with only warnings fails if it is strict', async () => {
    const made = await run(fakeTarget(), [asking().holds(breaking)], { strict: true });
    expect([made.exitCode, made.counts.warn]).toEqual([1, 1]);
  });
});

describe('a target that grants nothing', () => {
  test.each([
    [401, 'authentication'],
    [503, 'unreachable'],
    [200, 'authentication'],
  ])('but returns %i has no pass and exits with 5', async (status, kind) => {
    const target = fakeTarget({ answer: () => ({ status, body: '' }) });
    const made = await run(target, [asking().holds(yes), asking('ADD-002').holds(yes)]);
    expect(made.findings.map(({ verdict }) => verdict)).toEqual(['could-not-run', 'could-not-run']);
    expect(made.findings[0]?.blockedBy).toBe('AUTH-001');
    expect(made.problems).toMatchObject([{ kind }]);
    expect(made.exitCode).toBe(5);
  });
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
