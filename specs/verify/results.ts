import { z } from 'zod';
import { isKnownStatus } from '../../contracts/messages/status.ts';
import { type Decision, decisions, type Person } from '../../contracts/test-control.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectForeignRefused } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { AskedMemo, accepted, acceptedWithJson, memberOf } from '../../harness/check/partner-v2.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import { expectShutOut, Visit, visitAsFreshPerson } from '../visits.ts';
import {
  bodyCases,
  CANARY,
  decide,
  decideAs,
  expectResult,
  holdsCanary,
  lacksIdentity,
  personWithIdentity,
  personWithIdentityBeside,
  ResultMemo,
  read,
  readUntil,
  resultIn,
} from './verifying.ts';

const isDone = (status: string) => status !== 'incomplete';

/** Results of verifications. Source: `docs/api.md#verification`. */
export const results = [
  check('VERIFY-002', 'a result is incomplete first, and then says what was decided')
    .cases(() => bodyCases(decisions))
    .costs(4)
    .step('results', z.array(ResultMemo), async ({ v2, people, context, example: { name } }) => {
      const asked = await v2.ask();
      const before = await read(v2, asked, context);
      const person = await people.lease();
      await people.visit(person, asked.link);
      const opened = await read(v2, asked, context);
      await people.decide(person, asked.link, name as Decision);
      return [before, opened, await readUntil(v2, asked, context, isDone)];
    })
    .holds(({ results: [before, opened, decided] }, { example }) => {
      if (!before || !opened || !decided) return;
      expectResult(before, 'incomplete', 'before the link was opened');
      expectResult(opened, 'incomplete', 'before the decision');
      expectResult(
        decided,
        example.name === 'accept' ? 'verified' : 'canceled',
        'after the decision',
      );
    }),

  check('VERIFY-005', 'the result can be read by the request id')
    .costs(2)
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .step('result', AnswerMemo, ({ v2 }, { asked }) => v2.result(asked.requestId))
    .holds(({ result }, { context }) => {
      if (result.status === 404) {
        throw new Blocked(`${result.request}: nothing is there; the path is assumed`, {
          remedy: 'say in the profile, as verify.resultPath, where results are read',
        });
      }
      if (!accepted(result)) {
        throw new Violation(`${result.request}: expected a result, got ${result.shown}`);
      }
      const { status } = context.profile.verify.names;
      if (typeof memberOf(jsonOf(result), status) === 'string') return;
      // The names in a result are assumed.
      throw new Violation(`${result.request}: expected a ${status}, got ${result.shown}`, {
        basis: 'A',
      });
    }),

  check('VERIFY-005', 'the result is found by the id that the partner gave', 'own id')
    .costs(4)
    .step('both', z.array(AnswerMemo), async ({ v2 }) => {
      const own = await v2.ask({ request_id: v2.freshId() });
      const made = await v2.ask();
      return [await v2.result(own.requestId), await v2.result(made.requestId)];
    })
    .holds(({ both: [own, made] }) => {
      // If no result is found at all, the path is another; if one of two is, an id is lost.
      if (own === undefined || made === undefined) return;
      if (!acceptedWithJson(own) && !acceptedWithJson(made)) {
        throw new Blocked(`neither result is found: ${own.shown}`, { by: 'VERIFY-005' });
      }
      const lost = [own, made].find((each) => !acceptedWithJson(each));
      if (lost === undefined) return;
      throw new Violation(
        `${lost.request}: expected a result as for another request, got ${lost.shown}`,
      );
    }),

  check('VERIFY-008', "one partner cannot read another's result")
    .costs(3)
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .step('own', AnswerMemo, ({ v2 }, { asked }) => v2.result(asked.requestId))
    .step('foreign', AnswerMemo, ({ otherV2 }, { asked }) => otherV2.result(asked.requestId))
    .holds(({ own, foreign }) => {
      if (!acceptedWithJson(own))
        throw new Blocked(`${own.request}: not even our own: ${own.shown}`, { by: 'VERIFY-005' });
      expectForeignRefused(foreign, foreign.request);
    }),

  check('VERIFY-008', 'two partners may use one request id, and get two links', 'same id')
    .costs(2)
    .step('both', z.array(AskedMemo), async ({ v2, otherV2 }) => {
      const request_id = v2.freshId();
      return [await v2.ask({ request_id }), await otherV2.ask({ request_id })];
    })
    .holds(({ both: [own, foreign] }) => {
      if (own?.link !== foreign?.link) return;
      throw new Violation(
        `${foreign?.request} by another client: expected a link of its own, got ours`,
      );
    }),

  check('VERIFY-009', 'the result of an unknown request is not found')
    .step('result', AnswerMemo, ({ v2 }) => v2.result(v2.freshId()))
    .holds(({ result }, { context }) => {
      const expected = context.profile.assume.unknownRequestId;
      if (result.status === expected) return;
      throw new Violation(`${result.request}: expected ${expected}, got ${result.shown}`);
    }),

  check('VERIFY-010', "a verified result holds the person's credential data")
    .unless(lacksIdentity)
    .costs(3)
    .step('result', ResultMemo, async (step) =>
      verifiedResult(step, await personWithIdentity(step.v2, step.people, step.context)),
    )
    .holds(({ result }) => expectNamed(result)),

  check(
    'VERIFY-010',
    'a verified result holds the identity of a person who has another credential',
    'beside another',
  )
    .assumed()
    .unless(
      (context) =>
        lacksIdentity(context) ??
        (context.profile.credentialTypes.includes('education')
          ? null
          : 'the profile lists no education to give beside the identity'),
    )
    .costs(4)
    .step('result', ResultMemo, async (step) =>
      verifiedResult(step, await personWithIdentityBeside(step.v2, step.people, step.context)),
    )
    .holds(({ result }) => expectNamed(result)),

  check('VERIFY-011', 'a result that is not verified holds no personal data')
    .needing('accounts')
    .unless(lacksIdentity)
    .costs(4)
    .step('results', z.array(ResultMemo), async ({ v2, people, context }) => {
      const person = await personWithIdentity(v2, people, context);
      const asked = await v2.ask();
      await people.visit(person, asked.link);
      const open = await read(v2, asked, context);
      await people.decide(person, asked.link, 'cancel');
      return [open, await readUntil(v2, asked, context, isDone)];
    })
    .holds(({ results: both }) => {
      const telling = both.find(({ text }) => holdsCanary(text));
      if (telling === undefined) return;
      throw new Violation(
        `${telling.request}: expected no personal data while ${telling.status}, got ${telling.shown}`,
      );
    }),

  check('VERIFY-017', 'without a callback_url the verification completes')
    .costs(2)
    .step('result', ResultMemo, async ({ v2, people, context }) => {
      const asked = await v2.ask();
      await decide(people, asked, 'accept');
      return readUntil(v2, asked, context, isDone);
    })
    .holds(({ result }) => expectResult(result, 'verified', 'without a callback_url')),

  check('VERIFY-018', 'a decided result does not change')
    .cases(() => bodyCases(decisions))
    .costs(3)
    .step('results', z.array(ResultMemo), async ({ v2, people, context, example: { name } }) => {
      const asked = await v2.ask();
      const decision = name as Decision;
      const person = await decide(people, asked, decision);
      const first = await readUntil(v2, asked, context, isDone);
      await people.visit(person, asked.link);
      await people.decide(person, asked.link, decision === 'accept' ? 'cancel' : 'accept');
      return [first, await read(v2, asked, context)];
    })
    .holds(({ results: [first, again] }, { context }) => {
      if (first && again) expectUnchanged(first, again, context);
    }),

  check('VERIFY-018', 'a decided result is the same two days later', 'two days later')
    .needing('clock')
    .cases(() => bodyCases(['accept']))
    .costs(3, () => 2)
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .step('first', ResultMemo, async ({ v2, people, context }, { asked }) => {
      await decide(people, asked, 'accept');
      return readUntil(v2, asked, context, isDone);
    })
    .step('again', ResultMemo, ({ v2, context }, { asked }) => read(v2, asked, context))
    .after('49h', 'first')
    .holds(({ first, again }, { context }) => expectUnchanged(first, again, context)),

  check('VERIFY-019', 'a verification link serves one person')
    .costs(1)
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .step('owner', Visit, ({ people }, { asked }) => visitAsFreshPerson(people, asked))
    .step('other', Visit, ({ people }, { asked }) => visitAsFreshPerson(people, asked))
    .holds(({ owner, other }) => {
      if (owner.page !== 'consent')
        throw new Blocked(`the first person saw the ${owner.page} page`, { by: 'VERIFY-002' });
      expectShutOut(other, 'another person who opens a verification link');
    }),

  check('VERIFY-023', 'what becomes of a verification that is not finished within 48 hours')
    .cases(() => bodyCases(['never opened']))
    .costs(2)
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .step('result', AnswerMemo, ({ v2 }, { asked }) => v2.result(asked.requestId))
    .after('49h', 'asked')
    .records(({ result }, { context }) =>
      accepted(result) ? `its status is ${resultIn(result, context).status}` : `${result.status}`,
    ),

  check('VERIFY-024', 'reading a result changes nothing')
    .costs(13)
    .step('result', ResultMemo, async ({ v2, people, context }) => {
      const asked = await v2.ask();
      for (let times = 0; times < 10; times += 1) await read(v2, asked, context);
      const still = await read(v2, asked, context);
      if (still.status !== 'incomplete') return still;
      await decide(people, asked, 'accept');
      return readUntil(v2, asked, context, isDone);
    })
    .holds(({ result }) => expectResult(result, 'verified', 'decided after it was read ten times')),
];

/** The result of a verification that this person accepts. */
async function verifiedResult(
  { v2, people, context }: StepContext<unknown>,
  person: Person,
): Promise<ResultMemo> {
  const asked = await v2.ask();
  await decideAs(people, person, asked.link, 'accept');
  return readUntil(v2, asked, context, isDone);
}

/** @throws {Violation} unless the result has the name of the canary, whole or in parts. */
function expectNamed(result: ResultMemo): void {
  if (result.status !== 'verified') {
    throw new Blocked(`the result is ${result.status}`, { by: 'VERIFY-002' });
  }
  const plain = result.text.toLowerCase();
  const named = CANARY.full_name.toLowerCase().split(' ');
  if (named.every((part) => plain.includes(part))) return;
  throw new Violation(
    `${result.request}: expected the name of the person in the result, got ${result.shown}`,
  );
}

function expectUnchanged(first: ResultMemo, again: ResultMemo, { profile }: CheckContext): void {
  if (first.status === again.status) return;
  const isDecided = isDone(first.status) && isDone(again.status);
  // The pages promise nothing about words that they do not have.
  if (isDecided && !(isKnownStatus(first.status) && isKnownStatus(again.status))) {
    // Taking back what was shared is announced for later.
    const { laterStatuses } = profile.verify;
    if (first.status === 'verified' && laterStatuses.includes(again.status)) return;
    throw new Inconclusive(`${first.status} is followed by ${again.status}`);
  }
  throw new Violation(`${again.request}: expected ${first.status} to stay, got ${again.shown}`);
}
