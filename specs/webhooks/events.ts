import { z } from 'zod';
import { eventTypes } from '../../contracts/messages/event.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { type Decision, decisions } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import {
  bodyCases,
  decideAs,
  holdsCanary,
  lacksIdentity,
  personWithIdentity,
  ResultMemo,
  readUntil,
} from '../verify/verifying.ts';
import { expectShape } from './event-shape.ts';
import {
  DecidedMemo,
  EventMemo,
  eventAfter,
  expectEvent,
  isOf,
  memoOf,
  patienceOf,
  verification,
  withWebhook,
} from './hooked.ts';
import { rotatedOn } from './own-webhooks.ts';
import { expectSameMeaning } from './same-meaning.ts';

const Outcome = z.object({ event: EventMemo.nullable(), decided: DecidedMemo });

/** Events of verifications. Source: `docs/api.md#webhooks`. */
export const events = [
  check('HOOK-002', 'a finished verification delivers an event of the documented shape')
    .exclusive()
    .cases(() => bodyCases(decisions))
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step, step.example.name as Decision))
    .holds(({ outcome: { event, decided } }, { example }) => {
      if (event === null)
        throw new Violation(`after ${example.name}: expected an event, none came`);
      const { type } = expectShape(event, decided.requestId);
      if (example.name === 'accept' && type !== eventTypes.verified) {
        throw new Violation(
          `the event of a verification: expected type ${eventTypes.verified}, got ${type}`,
        );
      }
    }),

  check('HOOK-002', 'the event of a cancelled verification is vwsp_request.canceled', 'spelling')
    .assumed()
    .exclusive()
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step, 'cancel'))
    .holds(({ outcome: { event } }) => {
      const { type } = Object(jsonIn(expectEvent(event)));
      if (type === eventTypes.canceled) return;
      throw new Violation(
        `the event of a cancellation: expected type ${eventTypes.canceled}, got ${type}`,
      );
    }),

  check('HOOK-002', 'created_at has microseconds', 'microseconds')
    .assumed()
    .exclusive()
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step))
    .holds(({ outcome: { event } }) => {
      const { created_at } = Object(jsonIn(expectEvent(event)));
      if (/\.\d{6}(Z|\+00:00)$/.test(String(created_at))) return;
      throw new Violation(
        `created_at: expected six digits of a fraction, as in the sample, got ${created_at}`,
      );
    }),

  check('HOOK-002', 'an event says that it is JSON', 'content type')
    .assumed()
    .exclusive()
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step))
    .holds(({ outcome: { event } }) => {
      const { contentType } = expectEvent(event);
      if (/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType)) return;
      throw new Violation(
        `an event: expected a Content-Type of application/json, got ${contentType || 'none'}`,
      );
    }),

  check('HOOK-003', 'an event is signed over the bytes that are sent')
    .exclusive()
    .cases(() =>
      bodyCases(['a plain request id', 'an own request id with quotes, & and other scripts']),
    )
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step, 'accept', requestIdFor(step)))
    .holds(({ outcome: { event } }) => {
      const { fault, timestamp } = expectEvent(event);
      if (fault === null) return;
      throw new Violation(
        `an event with X-Timestamp ${timestamp}: expected the HMAC-SHA256 of <timestamp>.<raw body> under the secret, in lower-case hexadecimal digits: ${fault}`,
      );
    }),

  check('HOOK-004', 'after a rotation events verify under the new secret and not under the old one')
    .exclusive()
    .costs(7)
    .step(
      'faults',
      z.object({ underNew: z.string().nullable(), underOld: z.string().nullable() }),
      rotated,
    )
    .holds(({ faults: { underNew, underOld } }, { context }) => {
      if (underNew === null && underOld !== null) return;
      if (underOld === null && context.profile.hooks.overlapSeconds > 0) return;
      throw new Violation(
        `an event after the rotation: expected it to verify under the new secret alone, under the new one: ${underNew ?? 'it does'}, under the old one: ${underOld ?? 'it does'}`,
      );
    }),

  check('HOOK-005', 'no event carries personal data')
    .exclusive()
    .needing('accounts')
    .unless(lacksIdentity)
    .costs(7)
    .step('event', EventMemo.nullable(), identified)
    .holds(({ event }) => {
      const { text } = expectEvent(event);
      if (holdsCanary(text))
        throw new Violation(`an event: expected nothing of the person in it, got ${text}`);
    }),

  check('HOOK-013', 'no event is sent before the person has decided')
    .exclusive()
    .costs(6)
    .step('early', z.array(z.string()), (step) =>
      withWebhook(step, async ({ box }) => {
        const asked = await step.v2.ask();
        await step.people.visit(await step.people.lease(), asked.link);
        // Another verification, which is decided, is the sentinel.
        const decided = await verification(step);
        await box.waitFor(isOf(decided.requestId), patienceOf(step.context));
        await box.waitFor(isOf(asked.requestId), step.context.profile.hooks.graceMs);
        return box.deliveries
          .filter(isOf(asked.requestId))
          .map(({ body }) => Buffer.from(body).toString('utf8'));
      }),
    )
    .holds(({ early: [text] }) => {
      if (text === undefined) return;
      const { type } = Object(parseJson(text));
      const known: readonly string[] = Object.values(eventTypes);
      if (!known.includes(type)) throw new Inconclusive(`a further type of event came: ${type}`);
      throw new Violation(`before the decision: expected no event, got ${text}`);
    }),

  check('HOOK-017', 'created_at is the time of the decision')
    .exclusive()
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step))
    .holds(({ outcome: { event, decided } }) => {
      const { created_at } = Object(jsonIn(expectEvent(event)));
      const at = Date.parse(String(created_at));
      // The clock in `Date` has whole seconds, and a minute of skew proves nothing.
      if (at >= decided.before - 60_000 && at <= decided.after + 60_000) return;
      throw new Violation(
        `created_at ${created_at}: expected the time of the decision, ${new Date(decided.after).toISOString()}`,
      );
    }),

  check('HOOK-024', 'an event arrives in time')
    .exclusive()
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step))
    .holds(({ outcome: { event } }, { context }) => {
      const { lateMs } = expectEvent(event);
      const { deadlineMs } = context.profile.hooks;
      if (lateMs <= deadlineMs) return;
      throw new Violation(
        `an event: expected it within ${deadlineMs} ms of the decision, it came after ${Math.round(lateMs)} ms`,
      );
    }),

  check('VERIFY-025', 'the result and the event of one request say the same')
    .exclusive()
    .cases(() => bodyCases(decisions))
    .costs(6)
    .step('outcome', Outcome, (step) => eventAfter(step, step.example.name as Decision))
    .step('result', ResultMemo, ({ v2, context }, { outcome }) =>
      readUntil(v2, outcome.decided, context, (status) => status !== 'incomplete'),
    )
    .holds(({ outcome: { event }, result }) => {
      const { type } = Object(jsonIn(expectEvent(event)));
      expectSameMeaning(String(type), result.status);
    }),
];

/** The event as JSON; undefined if it is not JSON. */
export function jsonIn({ text }: EventMemo): unknown {
  return parseJson(text);
}

/** Ids that JSON may write in several ways: bytes that are made anew differ from those that were signed. */
function requestIdFor({ example, v2 }: StepContext<{ readonly name: string }>): string {
  const id = v2.freshId();
  return example.name.startsWith('an own') ? `${id} "Zoë" & <b>通</b>` : id;
}

async function rotated(step: StepContext<unknown>) {
  return withWebhook(step, async ({ box, webhook }) => {
    const { answer, secret } = await rotatedOn(step.v2, webhook.id);
    if (secret === null) {
      throw new Blocked(`${answer.request}: expected a new secret, got ${answer.shown}`, {
        by: 'HOOK-018',
      });
    }
    const decided = await verification(step);
    const delivery = await box.waitFor(isOf(decided.requestId), patienceOf(step.context));
    if (delivery === null)
      throw new Blocked('no event came after the rotation', { by: 'HOOK-002' });
    return {
      underNew: memoOf(delivery, secret, decided).fault,
      underOld: memoOf(delivery, webhook.secret, decided).fault,
    };
  });
}

/** The event of a person who has a digital identity with values to look for. */
async function identified(step: StepContext<unknown>): Promise<EventMemo | null> {
  const person = await personWithIdentity(step.v2, step.people, step.context);
  return withWebhook(step, async ({ box, webhook }) => {
    const asked = await step.v2.ask();
    await decideAs(step.people, person, asked.link, 'accept');
    const delivery = await box.waitFor(isOf(asked.requestId), patienceOf(step.context));
    const now = Date.now();
    const decided = { requestId: asked.requestId, before: now, after: now, answeredAt: 0 };
    return delivery === null ? null : memoOf(delivery, webhook.secret, decided);
  });
}
