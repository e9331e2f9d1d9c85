import { z } from 'zod';
import type { Decision } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { acceptedWithJson } from '../../harness/check/partner-v2.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { Mailbox } from '../../targets/receiver.ts';
import { headerOf } from '../../targets/receiver.ts';
import { decodedAddress } from '../decoded-address.ts';
import {
  bodyCases,
  decideAs,
  holdsCanary,
  lacksIdentity,
  personWithIdentity,
} from './verifying.ts';

/** How a person came back. */
const Return = z.object({
  /** The address that was asked for, and the one that was come back to; null if nobody came. */
  given: z.string(),
  arrived: z.string().nullable(),
  method: z.string().nullable(),
  referrer: z.string().nullable(),
});
type Return = z.infer<typeof Return>;

/** An own query, percent-encoding and text that is not ASCII. */
const SUFFIX = '/Caf%C3%A9%20back?mine=1&name=Zo%C3%AB';

/** Coming back to the partner. Source: `docs/api.md#verification`. */
export const callbacks = [
  check('VERIFY-003', 'a person who completed a verification returns to its callback')
    .costs(1)
    .step('back', Return, (step) => comingBack(step, 'accept', ''))
    .holds(({ back }) => expectReturned(back, 'after completing')),

  check('VERIFY-003', 'a person who cancelled a verification returns to its callback', 'cancelled')
    .assumed()
    .costs(1)
    .step('back', Return, (step) => comingBack(step, 'cancel', ''))
    .holds(({ back }) => expectReturned(back, 'after cancelling')),

  check('VERIFY-013', 'nobody is sent to the callback before deciding')
    .cases(() => bodyCases(['signed in', 'anonymous']))
    .costs(1)
    .step('early', z.number(), async (step) => {
      const { v2, people, receiver, context, example } = step;
      const box = await receiver.open();
      const asked = await v2.ask({ callback_url: box.url });
      await people.visit(await people.lease(), asked.link, {
        signIn: example.name === 'signed in',
      });
      await box.waitFor(({ method }) => method !== 'HEAD', context.profile.hooks.graceMs);
      // A look whether the address is there is no return.
      return box.deliveries.filter(({ method }) => method !== 'HEAD').length;
    })
    .holds(({ early }, { example }) => {
      if (early === 0) return;
      throw new Violation(
        `a person who only opened the link, ${example.name}: expected no return yet, the callback was called`,
      );
    }),

  check('VERIFY-014', 'the callback address is used as given')
    .costs(1)
    .step('back', Return, (step) => comingBack(step, 'accept', SUFFIX))
    .holds(({ back }) => {
      if (back.arrived === null) throw new Blocked('nobody came back', { by: 'VERIFY-003' });
      if (isWithin(back.given, back.arrived)) return;
      throw new Violation(
        `the callback: expected ${back.given}, with parameters added at most, got ${back.arrived}`,
      );
    }),

  check('VERIFY-015', 'the callback carries no personal data')
    .unless(lacksIdentity)
    .costs(2)
    .step('back', Return, async (step) => {
      const person = await personWithIdentity(step.v2, step.people, step.context);
      return comingBack(step, 'accept', '', person);
    })
    .holds(({ back }) => {
      if (back.arrived === null) throw new Blocked('nobody came back', { by: 'VERIFY-003' });
      const plain = decodedAddress(`${back.arrived} ${back.referrer ?? ''}`);
      if (!holdsCanary(plain)) return;
      throw new Violation(
        `the callback: expected nothing of the person in it, got ${back.arrived}`,
      );
    }),

  check('VERIFY-016', 'a callback that is no web address never becomes a navigation')
    .cases(() => bodyCases(['javascript:alert(1)', 'data:text/html,spc', 'file:///etc/spc']))
    .costs(1)
    .step('asked', AnswerMemo, ({ v2, example }) => v2.verify({ callback_url: example.name }))
    .step('went', z.string().nullable(), async ({ v2, people }, { asked }) => {
      const request = v2.askedIn(asked);
      if (request === null) return null;
      const person = await people.lease();
      await decideAs(people, person, request.link, 'accept');
      return people.returnedTo?.(person) ?? null;
    })
    .holds(({ asked, went }, { example }) => {
      if (went !== null && !/^https?:/i.test(went)) {
        throw new Violation(
          `a verification with the callback ${example.name}: the person was sent to ${went}`,
        );
      }
      if (!isRefusal(asked) && !acceptedWithJson(asked))
        throw new Inconclusive(`it is answered with ${asked.shown}`);
    }),
];

/** Asks with a callback, lets a person decide, and waits for them to come back. */
async function comingBack(
  { v2, people, receiver, context }: StepContext<unknown>,
  decision: Decision,
  suffix: string,
  known?: string,
): Promise<Return> {
  const box = await receiver.open(suffix);
  const asked = await v2.ask({ callback_url: box.url });
  const person = known ?? (await people.lease());
  await decideAs(people, person, asked.link, decision);
  const arrived = people.returnedTo?.(person) ?? null;
  const delivery = await box.waitFor(
    ({ method }) => method !== 'HEAD',
    arrived === null ? context.profile.hooks.deadlineMs : 0,
  );
  if (delivery === null) return { given: box.url, arrived, method: null, referrer: null };
  const url = new URL(delivery.path, originOf(box)).href;
  return {
    given: box.url,
    arrived: url,
    method: delivery.method,
    referrer: headerOf(delivery, 'referer') ?? null,
  };
}

function originOf({ url }: Mailbox): string {
  return new URL(url).origin;
}

function expectReturned({ arrived, given }: Return, when: string): void {
  if (arrived === null) {
    throw new Violation(`${when}: expected the person at ${given}, nobody came`);
  }
  if (!arrived.startsWith(given.split('?')[0] ?? given)) {
    throw new Violation(`${when}: expected the person at ${given}, they came to ${arrived}`);
  }
}

/** Whether an address is the one that was given, with parameters added at most. */
function isWithin(given: string, arrived: string): boolean {
  const [wanted, got] = [URL.parse(given), URL.parse(arrived)];
  if (wanted === null || got === null) return false;
  return (
    decodedAddress(wanted.pathname) === decodedAddress(got.pathname) &&
    wanted.host === got.host &&
    wanted.protocol === got.protocol &&
    [...wanted.searchParams].every(([name, value]) => got.searchParams.get(name) === value)
  );
}
