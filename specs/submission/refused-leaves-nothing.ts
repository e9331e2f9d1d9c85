import { credentialType } from '../../contracts/credentials/all.ts';
import type { Payload } from '../../contracts/payload.ts';
import { withOtherValues } from '../../generators/changed.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn, type Partner, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { HeldCredentials } from '../accounts.ts';
import { ordinary, typeOf, v1TypesOf } from '../examples.ts';
import { knowsSubmission } from '../statuses.ts';
import { accept } from '../visits.ts';

/** Characters: a tenth more than the mebibyte that common web servers take, such as nginx. */
const MANY = 1.1 * 2 ** 20;

/** Ways to have a valid payload refused for something else than its fields, by name. */
const refusedWays: Readonly<
  Record<string, (partner: Partner, payload: Payload, context: CheckContext) => Promise<AnswerMemo>>
> = {
  'without a token': (partner, payload) => partner.send(payload, { token: null }),
  'with a token for another type': async (partner, payload, context) =>
    partner.send(payload, { token: await partner.client.token([otherScope(context)]) }),
  'to an unknown type': (partner, payload) => partner.send(payload, { type: 'spc_unknown' }),
  'as plain text': (partner, payload) => partner.send(payload, { contentType: 'text/plain' }),
  'cut off': (partner, payload) =>
    partner.sendText(payload.credential_type, (id) =>
      JSON.stringify({ id, ...payload }).slice(0, -2),
    ),
  'with more than a server takes': (partner, payload) =>
    partner.send({ ...payload, padding: 'x'.repeat(MANY) } as Payload),
  'without a document type': (partner, { document_type: _type, ...payload }) =>
    partner.send(payload),
};

/** Whatever the reason of a refusal, nothing of what was refused is kept: assumed. Source: `docs/api.md#errors`. */
export const refusedLeavesNothing = [
  refused('the status API does not know what was refused, whatever the reason', 'whatever reason')
    .needing('status')
    .step('status', AnswerMemo, ({ partner }, { refusal }) => partner.status(refusal.id ?? ''))
    .costs(2)
    .holds(({ refusal, status }, { example }) => {
      expectRefused(refusal);
      if (!knowsSubmission(status)) return;
      throw new Violation(
        `${status.request}: expected an unknown id after it was refused ${example.way}, got ${status.shown}`,
      );
    }),

  refused('nothing that was refused turns up in a later submission of the id', 'later submission')
    .needing('people', 'accounts')
    .step('submit', Submitted, async ({ partner, example }, { refusal }) => {
      expectRefused(refusal);
      const answer = await partner.send(example.later, { id: refusal.id ?? '' });
      const accepted = acceptedIn(answer, example.later);
      if (accepted !== null) return accepted;
      throw new Blocked(`${answer.request}: the later submission is refused: ${answer.shown}`, {
        by: 'ADD-001',
      });
    })
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .costs(2)
    .holds(({ submit, held }, { example }) => {
      const shown = JSON.stringify(held.map(({ fields }) => fields));
      const { full_name: name } = example.payload.data.credential;
      if (!shown.includes(JSON.stringify(name))) return;
      throw new Violation(
        `the account after ${submit.request}: expected nothing of what was refused ${example.way}, it shows the name ${String(name)}`,
      );
    }),
];

function refused(title: string, variant: string) {
  return check('ADD-018', title, variant)
    .unless(({ profile }) =>
      v1TypesOf({ profile }).length < 2 ? 'the profile lists one credential type only' : null,
    )
    .cases((context) =>
      Object.keys(refusedWays).map((way) => ({
        name: way,
        arbitrary: ordinary(context).map((payload) => ({
          way,
          payload,
          later: withOtherValues(typeOf(context), payload, []),
        })),
      })),
    )
    .baseline(({ later }) => later)
    .step('refusal', AnswerMemo, ({ partner, example, context }) => {
      const send = refusedWays[example.way] as (typeof refusedWays)[string];
      return send(partner, example.payload, context);
    });
}

/** @throws {Inconclusive} if it was not refused, which is a matter for other rules. */
function expectRefused(answer: AnswerMemo): void {
  if (isRefusal(answer)) return;
  throw new Inconclusive(`${answer.request} was not refused: ${answer.shown}`);
}

function otherScope({ profile, credentialType: own }: CheckContext): string {
  const other = v1TypesOf({ profile }).find((name) => name !== own);
  return credentialType(other ?? own)?.scope ?? '';
}
