import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../check/builder.ts';
import { AnswerMemo, Submitted } from '../check/partner.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { deferredWorld } from '../testing/deferred-world.ts';

const HOUR = 3600;

const inTime = check('REUSE-002', 'a probe in time')
  .given(
    () => fc.constant({ credential_type: 'education' }),
    () => 1,
  )
  .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
  .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
  .within('20h', '47h', 'submit')
  .holds(() => {});

/** A process that ends after a step has run and before it can say so. */
function endsBeforeDone(ledger: Ledger): Ledger {
  let dead = false;
  return {
    ...ledger,
    append: (entry) => {
      dead ||= entry.kind === 'done';
      if (dead) throw new Error('killed');
      ledger.append(entry);
    },
  };
}

test('a step run again within the hour leaves room for the next', async () => {
  await using world = await deferredWorld();
  await world.run([inTime], { through: endsBeforeDone, silent: true });
  world.clock.pass(HOUR);
  await world.settle([inTime]);
  world.clock.pass(24 * HOUR);
  const [settled] = await world.settle([inTime]);
  expect(settled?.run.findings[0]?.verdict).toBe('pass');
});

test('a step run again days later leaves no time for the next, and says so', async () => {
  await using world = await deferredWorld();
  await world.run([inTime], { through: endsBeforeDone, silent: true });
  world.clock.pass(50 * HOUR);
  const [settled] = await world.settle([inTime]);
  expect(settled?.run.findings[0]).toMatchObject({
    verdict: 'could-not-run',
    message: expect.stringMatching(
      /^window missed: submit was interrupted at 2026-01-01T12:00:00Z and run again at 2026-01-03T14:00:\d\dZ, so that no time is left at which status would prove anything$/,
    ),
    remedy: 'run again, and settle soon after a run that was interrupted',
  });
});
