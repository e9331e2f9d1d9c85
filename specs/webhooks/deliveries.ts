import { z } from 'zod';
import { parseJson } from '../../contracts/parse-json.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { Delivery, Mailbox } from '../../targets/receiver.ts';
import { ordinary } from '../examples.ts';
import { accept, cancel } from '../visits.ts';
import { jsonIn } from './events.ts';
import {
  EventMemo,
  eventAfter,
  isOf,
  memoOf,
  patienceOf,
  verification,
  withTwoWebhooks,
  withWebhook,
} from './hooked.ts';
import { atSecondHost, lacksSecondHost } from './second-host.ts';

/** Who gets which event, and how often. Source: `docs/api.md#webhooks`. */
export const deliveries = [
  check('HOOK-005', 'a deleted webhook receives nothing more', 'deleted')
    .assumed()
    .exclusive()
    .costs(9)
    .step('late', z.number(), (step) =>
      withTwoWebhooks(step, async (deleted, live) => {
        await step.v2.webhooks.remove(deleted.webhook.id);
        const decided = await verification(step);
        await sentinel(step, live.box.waitFor(isOf(decided.requestId), patienceOf(step.context)));
        await deleted.box.waitFor(isOf(decided.requestId), step.context.profile.hooks.graceMs);
        return deleted.box.deliveries.filter(isOf(decided.requestId)).length;
      }),
    )
    .holds(({ late }) => {
      if (late === 0) return;
      throw new Violation(
        'a deleted webhook: expected nothing, the event of a later decision came',
      );
    }),

  check('HOOK-012', 'every webhook gets the event, signed with its own secret')
    .exclusive()
    .costs(8)
    .step('events', z.array(EventMemo.nullable()), (step) =>
      withTwoWebhooks(step, async (one, other) => {
        const decided = await verification(step);
        const fits = isOf(decided.requestId);
        const arrived = [one, other].map(async ({ box, webhook }) => {
          const delivery = await box.waitFor(fits, patienceOf(step.context));
          return delivery === null ? null : memoOf(delivery, webhook.secret, decided);
        });
        return Promise.all(arrived);
      }),
    )
    .holds(({ events }) => {
      const came = events.filter((event) => event !== null);
      if (came.length === 0) throw new Blocked('no event came', { by: 'HOOK-002' });
      if (came.length < events.length) {
        throw new Violation(`two webhooks: expected the event at both, it came to ${came.length}`);
      }
      const wrong = came.find(({ fault }) => fault === 'wrong-signature');
      if (wrong !== undefined) {
        throw new Violation(
          'two webhooks: expected each event to be signed with the secret of its webhook',
        );
      }
    }),

  check('HOOK-014', 'event ids are unique per event')
    .exclusive()
    .costs(21)
    .step('ids', z.array(z.string()), async (step) => {
      const ids: string[] = [];
      // Of three events in a row, the first may be the one that repeats an id from before this check.
      for (let turn = 0; turn < 4; turn += 1) {
        const { event } = await eventAfter(step);
        if (event !== null) ids.push(String(Object(jsonIn(event)).event_id));
      }
      return ids;
    })
    .holds(({ ids }) => {
      if (ids.length < 2) throw new Blocked('fewer than two events came', { by: 'HOOK-002' });
      if (new Set(ids).size === ids.length) return;
      throw new Violation(
        `${ids.length} events: expected an id for each, got ${new Set(ids).size}`,
      );
    }),

  check('HOOK-014', 'an event that is delivered twice is the same', 'repeated')
    .exclusive()
    .costs(6)
    .step('texts', z.array(z.string()), (step) =>
      withWebhook(step, async ({ box }) => {
        const decided = await verification(step);
        const fits = isOf(decided.requestId);
        await sentinel(step, box.waitFor(fits, patienceOf(step.context)));
        return box.deliveries.filter(fits).map(({ body }) => Buffer.from(body).toString('utf8'));
      }),
    )
    .holds(({ texts }) => {
      const meanings = new Set(texts.map(meaningOf));
      if (meanings.size === 1) return;
      throw new Violation(
        `one event, delivered ${texts.length} times: expected the same id and meaning each time`,
      );
    }),

  check('HOOK-019', 'updating the address moves deliveries to it')
    .exclusive()
    .costs(7)
    .step('came', z.object({ old: z.number(), moved: z.number() }), (step) =>
      withWebhook(step, async ({ box, webhook }) => {
        const moved = await step.receiver.open();
        const answer = await step.v2.webhooks.update(webhook.id, { url: moved.url });
        if (answer.status >= 300)
          throw new Blocked(`the update was refused: ${answer.shown}`, { by: 'HOOK-001' });
        const decided = await verification(step);
        const fits = isOf(decided.requestId);
        await atEither([moved, box], fits, patienceOf(step.context));
        await box.waitFor(fits, step.context.profile.hooks.graceMs);
        return {
          old: box.deliveries.filter(fits).length,
          moved: moved.deliveries.filter(fits).length,
        };
      }),
    )
    .holds(({ came: { old, moved } }) => {
      if (old + moved === 0) throw new Blocked('no event came', { by: 'HOOK-002' });
      if (moved > 0 && old === 0) return;
      throw new Violation(
        `after the update: expected the event at the new address alone, ${moved} came there and ${old} to the old one`,
      );
    }),

  check('HOOK-023', 'events go only to the partner that asked')
    .exclusive()
    .costs(8)
    .step('foreign', z.number(), async (step) => {
      const other = { v2: step.otherV2, receiver: step.receiver };
      return withWebhook(step, (own) =>
        withWebhook(other, async (theirs) => {
          const decided = await verification(step);
          const fits = isOf(decided.requestId);
          await sentinel(step, own.box.waitFor(fits, patienceOf(step.context)));
          await theirs.box.waitFor(fits, step.context.profile.hooks.graceMs);
          return theirs.box.deliveries.filter(fits).length;
        }),
      );
    })
    .holds(({ foreign }) => {
      if (foreign === 0) return;
      throw new Violation(
        "another partner's webhook: expected nothing of our verification, its event came",
      );
    }),

  check('HOOK-016', 'an event is not sent on to another host after a redirect')
    .assumed()
    .exclusive()
    .unless(lacksSecondHost)
    .costs(6)
    .step('sentOn', z.number(), (step) =>
      withWebhook(step, async ({ box }) => {
        const elsewhere = await step.receiver.open();
        const redirect = atSecondHost(elsewhere.url);
        await box.answerWith({ redirect }, { redirect }, { redirect });
        const decided = await verification(step);
        await sentinel(step, box.waitFor(isOf(decided.requestId), patienceOf(step.context)));
        await elsewhere.waitFor(() => true, step.context.profile.hooks.graceMs);
        return elsewhere.deliveries.length;
      }),
    )
    .holds(({ sentOn }) => {
      if (sentOn === 0) return;
      throw new Violation(
        'a receiver that redirects: expected the event and its signature to go nowhere else',
      );
    }),

  check('HOOK-016', 'what a redirect, a 410 and a 500 of the receiver lead to', 'recorded')
    .exclusive()
    .costs(24)
    .step('said', z.array(z.string()), async (step) => {
      const said: string[] = [];
      for (const status of [302, 410, 500]) {
        const came = await withWebhook(step, async ({ box }) => {
          await box.answerWith(status === 302 ? { redirect: box.url } : status);
          const first = await verification(step);
          await box.waitFor(isOf(first.requestId), patienceOf(step.context));
          const second = await verification(step);
          const next = await box.waitFor(
            isOf(second.requestId),
            step.context.profile.hooks.graceMs,
          );
          return next === null ? 'no further events' : 'further events';
        });
        said.push(`after ${status}: ${came}`);
      }
      return said;
    })
    .records(({ said }) => said.join(', ')),

  check('HOOK-015', 'whether a failed delivery is repeated at once')
    .exclusive()
    .costs(6)
    .step('attempts', z.number(), (step) =>
      withWebhook(step, async ({ box }) => {
        await box.answerWith(500);
        const decided = await verification(step);
        const fits = isOf(decided.requestId);
        await box.waitFor(fits, patienceOf(step.context));
        const count = () => box.deliveries.filter(fits).length;
        await box.waitFor(
          (delivery) => fits(delivery) && count() > 1,
          step.context.profile.hooks.graceMs,
        );
        return count();
      }),
    )
    .records(({ attempts }) =>
      attempts > 1
        ? `repeated at once, ${attempts} attempts`
        : 'not within the time that is listened to',
    ),

  check('HOOK-022', 'whether submissions send events')
    .exclusive()
    .given(ordinary, () => 1)
    .costs(4)
    .step('types', z.array(z.string()), (step) =>
      withWebhook(step, async ({ box }) => {
        const { partner, people, example } = step;
        await accept(people, await partner.submit(example));
        await cancel(people, await partner.submit(example));
        await box.waitFor(() => true, step.context.profile.hooks.graceMs);
        return box.deliveries.map(({ body }) =>
          String(Object(parseJson(Buffer.from(body).toString())).type),
        );
      }),
    )
    .records(({ types }) => types.join(', ') || 'none'),

  check('HOOK-025', 'in which order events arrive')
    .exclusive()
    .costs(32)
    .step('said', z.string(), (step) =>
      withWebhook(step, async ({ box }) => {
        const ids: string[] = [];
        for (let turn = 0; turn < 10; turn += 1) ids.push((await verification(step)).requestId);
        await Promise.all(ids.map((id) => box.waitFor(isOf(id), patienceOf(step.context))));
        const arrived = box.deliveries.map(
          ({ body }) => Object(parseJson(Buffer.from(body).toString())).request_id,
        );
        const inOrder = ids.every((id, at) => arrived[at] === id);
        return `${arrived.length} events, ${inOrder ? 'in the order of the decisions' : 'in another order'}`;
      }),
    )
    .records(({ said }) => said),
];

/** Waits until one of these mailboxes has such a delivery, and no longer at the others. */
async function atEither(
  boxes: readonly Mailbox[],
  fits: (delivery: Delivery) => boolean,
  milliseconds: number,
): Promise<void> {
  const came = new AbortController();
  try {
    await Promise.race(boxes.map((box) => box.waitFor(fits, milliseconds, came.signal)));
  } finally {
    came.abort();
  }
}

/** An event that has to come, for silence elsewhere to mean anything. @throws {Blocked} by HOOK-002 if it does not. */
async function sentinel(_step: StepContext<unknown>, arriving: Promise<unknown>): Promise<void> {
  if ((await arriving) === null) {
    throw new Blocked(
      'no event came to a webhook that is there, so silence elsewhere means nothing',
      { by: 'HOOK-002' },
    );
  }
}

/** JSON by its meaning: the order of members does not count. Another text stands for itself. */
function meaningOf(text: string): string {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return text;
  const members = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify(Object.fromEntries(members));
}
