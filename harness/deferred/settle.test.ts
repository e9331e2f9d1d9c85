import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Run } from '../../results/run.ts';
import { check } from '../check/builder.ts';
import { Submitted } from '../check/partner.ts';
import { Violation } from '../check/violation.ts';
import { deferredWorld } from '../testing/deferred-world.ts';

const HOUR = 3600;
const payload = fc.constant({ credential_type: 'education' });

/** Submits, and repeats the id after 49 hours. */
const later = (judge: () => void = () => {}) =>
  check('REUSE-003', 'a later repeat')
    .given(
      () => payload,
      () => 1,
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('repeat', Submitted, ({ partner }, { submit }) => partner.repeat(submit))
    .after('49h', 'submit')
    .holds(judge);

/** Submits, and asks for the status while the 48 hours last. */
const soon = check('REUSE-002', 'a probe in time')
  .given(
    () => payload,
    () => 1,
  )
  .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
  .step('status', z.string(), async ({ partner }, { submit }) => {
    await partner.status(submit.id);
    return 'seen';
  })
  .within('20h', '47h', 'submit')
  .holds(() => {});

const verdicts = ({ findings }: Run) => findings.map(({ verdict }) => verdict);

test('a check that waits is pending, with what it waits for', async () => {
  await using world = await deferredWorld();
  const run = await world.run([later(), soon]);
  expect(verdicts(run)).toEqual(['pending', 'pending']);
  expect(run.exitCode).toBe(4);
  expect(run.pendingSteps).toEqual([
    { check: 'REUSE-003', attempt: '0', step: 'repeat', from: '2026-01-03T13:00:01Z', to: null },
    {
      check: 'REUSE-002',
      attempt: '0',
      step: 'status',
      from: '2026-01-02T08:00:01Z',
      to: '2026-01-03T11:00:00Z',
    },
  ]);
  expect(run.findings[0]).toMatchObject({
    clock: 'deferred',
    message: 'the next step is repeat, to run from 2026-01-03T13:00:01Z on',
    remedy: 'then run `spc settle`',
  });
});

test('what is not due yet is not run', async () => {
  await using world = await deferredWorld();
  await world.run([later()]);
  const sent = world.target.requests.length;
  world.clock.pass(48 * HOUR);
  const [settled] = await world.settle([later()]);
  expect(settled?.run).toMatchObject({ exitCode: 4, counts: { pending: 1 } });
  expect(settled?.over).toBe(false);
  expect(world.target.requests).toHaveLength(sent);
});

test('what is due is run with the id and payload of the armed step', async () => {
  await using world = await deferredWorld();
  await world.run([later(), soon]);
  world.clock.pass(24 * HOUR);
  const [first] = await world.settle([later(), soon]);
  expect(verdicts(first?.run as Run)).toEqual(['pending', 'pass']);
  world.clock.pass(26 * HOUR);
  const [second] = await world.settle([later(), soon]);
  expect(second).toMatchObject({ over: true, run: { exitCode: 0, pendingSteps: [] } });
  const bodies = world.target.requests.filter(({ step }) => /submit|repeat/.test(step));
  const ids = bodies.map(({ body }) => (body as { id: string }).id);
  expect(new Set(ids).size).toBe(2);
  expect(ids.at(-1)).toBe(ids[0]);
});

test('a settled finding names both days, and holds the exchanges of both', async () => {
  await using world = await deferredWorld();
  await world.run([later()]);
  world.clock.pass(50 * HOUR);
  const [settled] = await world.settle([later()]);
  const [finding] = settled?.run.findings ?? [];
  expect(finding?.timeline.map(({ step }) => step)).toEqual(['submit', 'repeat']);
  expect(finding?.timeline[1]?.at).toBe(50 * HOUR);
  expect(finding?.exchanges.map(({ step }) => step)).toEqual(['submit', 'repeat']);
});

test('a broken rule fails, and says that it was not shrunk', async () => {
  await using world = await deferredWorld();
  const made = later(() => {
    throw new Violation('the old link came back');
  });
  await world.run([made]);
  world.clock.pass(50 * HOUR);
  const [settled] = await world.settle([made]);
  expect(settled?.run).toMatchObject({ exitCode: 1 });
  expect(settled?.run.findings[0]?.message).toBe(
    'the old link came back\nNot shrunk: the time of this target cannot be moved.',
  );
});

test('a step whose window has passed is lost, and says so', async () => {
  await using world = await deferredWorld();
  await world.run([soon]);
  world.clock.pass(48 * HOUR);
  const [settled] = await world.settle([soon]);
  expect(settled).toMatchObject({ over: true, run: { exitCode: 3 } });
  expect(settled?.run.findings[0]).toMatchObject({
    verdict: 'could-not-run',
    message:
      "window missed: status was to run between 2026-01-02T08:00:01Z and 2026-01-03T11:00:00Z, and by the target's clock it is 2026-01-03T12:00:00Z",
  });
});

test('what has been reported is not taken up again', async () => {
  await using world = await deferredWorld();
  await world.run([later()]);
  world.clock.pass(50 * HOUR);
  await world.settle([later()]);
  expect(await world.settle([later()])).toEqual([]);
});

test('several runs are settled together, each with its own ids', async () => {
  await using world = await deferredWorld();
  await world.run([later()], { runId: 'r1' });
  world.clock.pass(24 * HOUR);
  await world.run([later()], { runId: 'r2' });
  world.clock.pass(26 * HOUR);
  const settled = await world.settle([later()]);
  expect(settled.map(({ run, over }) => [run.runId, run.exitCode, over])).toEqual([
    ['r1', 0, true],
    ['r2', 4, false],
  ]);
});

describe('a command without a ledger', () => {
  test('cannot run what waits', async () => {
    await using world = await deferredWorld();
    const run = await world.run([later()], {
      through: (ledger) => undefined as unknown as typeof ledger,
    });
    expect(run.findings[0]).toMatchObject({
      verdict: 'could-not-run',
      remedy: 'arm it with `spc run` and settle it with `spc settle`',
    });
  });
});
