import { z } from 'zod';
import { credentialType } from '../../contracts/credentials/all.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectCallerRefused } from '../../harness/check/expectations.ts';
import { AnswerMemo, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, v1TypesOf } from '../examples.ts';
import { entriesIn, entryIn, expectEntry, expectStatus } from '../statuses.ts';
import { accept, Visit } from '../visits.ts';
import { expectCapitals, expectFinalTime, expectNotFinal } from './finalized.ts';

/** The status of one submission. Source: `docs/api.md#status`. */
export const one = [
  check('STAT-001', 'a pending submission is incomplete and has no final time')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .holds(({ status }) => expectNotFinal(status, expectStatus(status, 'incomplete'))),

  check('STAT-002', 'an accepted submission is verified and has a final time')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .costs(2)
    .holds(({ status }) => {
      const entry = expectStatus(status, 'verified');
      expectFinalTime(status, entry);
      expectCapitals(status, entry);
    }),

  check('STAT-003', "the status names the partner's own id")
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('status', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .holds(({ submit, status }) => {
      if (expectEntry(status).id !== submit.id) {
        throw new Violation(`${status.request}: expected id ${submit.id}, got ${status.shown}`);
      }
    }),

  check('STAT-007', 'an id that was never submitted is not found')
    .readOnly()
    .step('status', AnswerMemo, ({ partner }) => partner.status(partner.freshId()))
    .holds(({ status }, { context }) => {
      const expected = context.profile.assume.unknownStatusId;
      if (status.status !== expected) {
        throw new Violation(`${status.request}: expected ${expected}, got ${status.shown}`);
      }
    }),

  check('STAT-013', 'which scopes a status request needs')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('allowed', z.array(z.string()), async ({ partner, context }, { submit }) => {
      const allowed: string[] = [];
      for (const scope of v1ScopesOf(context)) {
        const token = await partner.client.token([scope]);
        if (entryIn(await partner.status(submit.id, { token })) !== null) allowed.push(scope);
      }
      return allowed;
    })
    .costs(8)
    .records(({ allowed }, { context }) => {
      if (allowed.length === v1ScopesOf(context).length) return 'any scope will do';
      return `a token with ${allowed.join(' or ') || 'none of the scopes'}`;
    }),

  check('STAT-008', 'a status is not returned without a token')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('allowed', AnswerMemo, ({ partner }, { submit }) => partner.status(submit.id))
    .step('refused', AnswerMemo, ({ partner }, { submit }) =>
      partner.status(submit.id, { token: null }),
    )
    .holds(({ allowed, refused }) => {
      if (entryIn(allowed) === null) {
        throw new Blocked(`expected a status for a request with a token, got ${allowed.shown}`, {
          by: 'STAT-001',
        });
      }
      expectCallerRefused(refused, 'a request without Authorization');
    }),

  check('STAT-008', 'many statuses are not returned without a token', 'many')
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .step('allowed', AnswerMemo, ({ partner }, { submit }) => partner.statuses([submit.id]))
    .step('refused', AnswerMemo, ({ partner }, { submit }) =>
      partner.statuses([submit.id], { token: null }),
    )
    .holds(({ allowed, refused }) => {
      if (entriesIn(allowed) === null) {
        throw new Blocked(`expected statuses for a request with a token, got ${allowed.shown}`, {
          by: 'STAT-004',
        });
      }
      expectCallerRefused(refused, 'a request without Authorization');
    }),
];

function v1ScopesOf(context: CheckContext): readonly string[] {
  return v1TypesOf(context).flatMap((name) => credentialType(name)?.scope ?? []);
}
