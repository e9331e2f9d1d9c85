import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted } from '../../harness/check/partner-v2.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { OwnWebhook } from '../../harness/check/webhook-calls.ts';
import {
  EventMemo,
  expectEvent,
  isOf,
  memoOf,
  patienceOf,
  type Subscription,
  verification,
  withWebhook,
} from './hooked.ts';
import { RENAMED } from './own-webhooks.ts';

/** The answer to a call about a webhook, and an event before and after it, both judged under the first secret. */
const Around = z.object({
  answer: AnswerMemo.pick({ status: true, shown: true }),
  before: EventMemo.nullable(),
  after: EventMemo.nullable(),
});
type Around = z.infer<typeof Around>;

/** What leaves the secret of a webhook as it is. Source: `docs/api.md#webhooks`. */
export const keptSecrets = [
  check('HOOK-020', 'after an update events verify under the first secret', 'secret')
    .exclusive()
    .needing('people', 'receiver')
    .costs(13)
    .step('around', Around, (step) =>
      // With the address too: PUT may replace the whole resource (RFC 9110 section 9.3.4).
      eventsAround(step, ({ id, url }) => step.v2.webhooks.update(id, { name: RENAMED, url })),
    )
    .holds(({ around }) => {
      if (!accepted(around.answer)) {
        throw new Blocked(`the update was refused: ${around.answer.shown}`, { by: 'HOOK-001' });
      }
      expectFirstSecret(around, 'PUT of a name');
    }),

  check(
    'HOOK-006',
    "after another client's rotation events verify under the first secret",
    'secret',
  )
    .exclusive()
    .needing('people', 'receiver')
    .costs(12)
    .step('around', Around, (step) =>
      eventsAround(step, ({ id }) => step.otherV2.webhooks.rotate(id)),
    )
    .holds(({ around }) => {
      const { answer } = around;
      if (!accepted(answer) && !isRefusal(answer)) {
        throw new Blocked(`the rotation was not refused: ${answer.shown}`, { by: 'HOOK-006' });
      }
      expectFirstSecret(around, 'a rotation by another client');
    }),
];

/** Lets an event come, makes a call about the webhook, and lets another event come. */
function eventsAround(
  step: StepContext<unknown>,
  call: (webhook: OwnWebhook) => Promise<AnswerMemo>,
): Promise<Around> {
  return withWebhook(step, async (hooked) => {
    const before = await nextEvent(step, hooked);
    const { status, shown } = await call(hooked.webhook);
    return { answer: { status, shown }, before, after: await nextEvent(step, hooked) };
  });
}

async function nextEvent(
  step: StepContext<unknown>,
  { box, webhook }: Subscription,
): Promise<EventMemo | null> {
  const decided = await verification(step);
  const delivery = await box.waitFor(isOf(decided.requestId), patienceOf(step.context));
  return delivery === null ? null : memoOf(delivery, webhook.secret, decided);
}

/**
 * @throws {Blocked} if an event is missing, or if the first secret did not sign before either
 * @throws {Violation} if the first secret signs no more
 */
function expectFirstSecret({ before, after }: Around, what: string): void {
  const { fault } = expectEvent(before);
  if (fault !== null) {
    throw new Blocked(`the event before it does not verify either: ${fault}`, { by: 'HOOK-003' });
  }
  if (expectEvent(after).fault !== 'wrong-signature') return;
  throw new Violation(
    `after ${what}: expected the event to verify under the first secret, it does not`,
  );
}
