import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import { expectAccepted } from '../../harness/check/expectations.ts';
import { Unsaid } from '../../harness/check/inconclusive.ts';
import { Answered } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { oneOfEachRule } from '../examples.ts';
import { hasOtherDocument, knowsOtherDocument, withOtherDocument } from '../other-document.ts';
import { entryIn, isKnown } from '../statuses.ts';

/** A refusal stores nothing: assumed. Source: `docs/api.md#errors`. */
export const storing = [
  check('ADD-018', 'the status API does not know a refused submission')
    .needing('status')
    .onEveryType()
    .cases(oneOfEachRule)
    .control(({ base }) => base)
    .step('refused', Answered, ({ partner, example, subject }) =>
      partner.send(example.payload, { type: subject.credentialType }),
    )
    .step('status', Answered, ({ partner }, { refused }) => partner.status(refused.id ?? ''))
    .holds(({ refused, status }) => {
      expectWasRefused(refused);
      if (status.status >= 500) {
        throw new Blocked(`${status.request}: the status API fails: ${status.shown}`, {
          by: 'STAT-001',
        });
      }
      if (isKnown(entryIn(status))) {
        throw new Violation(
          `${status.request}: expected an unknown id after the refusal, got ${status.shown}`,
        );
      }
    }),

  check('ADD-018', 'a corrected resend of a refused id has its own document type', 'resend')
    .unless((subject) =>
      hasOtherDocument(subject) ? null : 'the profile supplies one kind of document only',
    )
    .onEveryType()
    .cases((subject) => (knowsOtherDocument(subject) ? oneOfEachRule(subject) : []))
    .control(({ base }) => base)
    .step('refused', Answered, ({ partner, example, subject }) =>
      partner.send(example.payload, { type: subject.credentialType }),
    )
    .step('resend', Answered, ({ partner, example, subject }, { refused }) =>
      partner.send(withOtherDocument(example.base, subject), { id: refused.id ?? '' }),
    )
    .holds(({ refused, resend }, { example, subject }) => {
      expectWasRefused(refused);
      const corrected = withOtherDocument(example.base, subject);
      const { link } = expectAccepted(resend, corrected);
      const told = readRedirectLink(link)?.parameters.get('documentType');
      if (told === example.base.document_type) {
        throw new Violation(
          `${resend.request}: expected documentType ${corrected.document_type} as corrected, got ${told} in ${link}`,
        );
      }
    }),
];

function expectWasRefused({ request, status, shown }: Answered): void {
  if (status >= 400) return;
  throw new Unsaid(`${request} was not refused, so there is no refusal to look behind: ${shown}`);
}
