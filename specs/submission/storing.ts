import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo, acceptedIn } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { oneOfEachRule } from '../examples.ts';
import { hasOtherDocument, knowsOtherDocument, withOtherDocument } from '../other-document.ts';
import { knowsSubmission } from '../statuses.ts';

/** A refusal stores nothing: assumed. Source: `docs/api.md#errors`. */
export const storing = [
  check('ADD-018', 'the status API does not know a refused submission')
    .needing('status')
    .onEveryType()
    .cases(oneOfEachRule)
    .baseline(({ base }) => base)
    .step('refused', AnswerMemo, ({ partner, example, context }) =>
      partner.send(example.payload, { type: context.credentialType }),
    )
    .step('status', AnswerMemo, ({ partner }, { refused }) => partner.status(refused.id ?? ''))
    .holds(({ refused, status }) => {
      expectWasRefused(refused);
      if (knowsSubmission(status)) {
        throw new Violation(
          `${status.request}: expected an unknown id after the refusal, got ${status.shown}`,
        );
      }
    }),

  check('ADD-018', 'a corrected resend of a refused id has its own document type', 'resend')
    .unless((context) =>
      hasOtherDocument(context) ? null : 'the profile supplies one kind of document only',
    )
    .onEveryType()
    .cases((context) => (knowsOtherDocument(context) ? oneOfEachRule(context) : []))
    .baseline(({ base }) => base)
    .step('refused', AnswerMemo, ({ partner, example, context }) =>
      partner.send(example.payload, { type: context.credentialType }),
    )
    .step('resend', AnswerMemo, ({ partner, example, context }, { refused }) =>
      partner.send(withOtherDocument(example.base, context), { id: refused.id ?? '' }),
    )
    .holds(({ refused, resend }, { example, context }) => {
      expectWasRefused(refused);
      const corrected = withOtherDocument(example.base, context);
      const accepted = acceptedIn(resend, corrected);
      if (accepted === null) {
        throw new Blocked(`${resend.request}: the corrected resend is refused: ${resend.shown}`, {
          by: 'ADD-002',
        });
      }
      const actual = readRedirectLink(accepted.link)?.parameters.get('documentType');
      if (actual === example.base.document_type) {
        throw new Violation(
          `${resend.request}: expected documentType ${corrected.document_type} as corrected, got ${actual} in ${accepted.link}`,
        );
      }
    }),
];

function expectWasRefused(answer: AnswerMemo): void {
  if (isRefusal(answer)) return;
  throw new Inconclusive(
    `${answer.request} was not refused, so there is no refusal to look behind: ${answer.shown}`,
  );
}
