import type { RefusalRule } from '../../generators/mutations/mutation.ts';
import { check } from '../../harness/check/builder.ts';
import { expectBodyRefused } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { mutated } from '../examples.ts';

/** What is refused, one named fault at a time. Source: `docs/api.md#payloads`, `docs/api.md#errors`. */
export const refusing = [
  refusal('ADD-003', 'a submission lacking a required field is refused'),
  refusal('ADD-004', 'a field of the wrong JSON type is refused'),
  refusal('ADD-005', 'a date that is malformed or not in the calendar is refused'),
  refusal('ADD-006', 'a value outside a documented closed set is refused'),
  refusal('ADD-007', 'a credential_type that does not match the endpoint is refused'),
  refusal('ADD-008', 'education with neither a year nor awaiting graduation is refused'),
  refusal('ADD-009', 'a right to work in Singapore without its kind is refused'),
  refusal('ADD-010', 'an employment with neither classification nor title is refused'),
  refusal('ADD-011', 'a document that does not fit its document type is refused'),
  refusal('ADD-020', 'a conferral year beside awaiting graduation is refused'),
];

function refusal(rule: RefusalRule, title: string) {
  return check(rule, title)
    .onEveryType()
    .cases((context) => mutated(context, (mutation) => mutation.rule === rule))
    .baseline(({ base }) => base)
    .step('submit', AnswerMemo, ({ partner, example, context }) =>
      partner.send(example.payload, { type: context.credentialType }),
    )
    .holds(({ submit }) => expectBodyRefused(submit, 'a body with this one fault'));
}
