import { complete } from '../../generators/valid.ts';
import { check } from '../../harness/check/builder.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, typeOf, worldOf } from '../examples.ts';
import { contentOf } from '../links.ts';
import { disguiseIn } from './disguises.ts';
import { personalTexts } from './personal-texts.ts';

/** What the link shows of the submission, in any encoding: assumed. Source: `docs/api.md#link`. */
export const content = [
  check('URI-004', "the content does not hold the partner's id in any disguise", 'disguised')
    .assumed()
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .holds(({ submit }) => {
      const own = contentOf(submit);
      const [, uuid = submit.id] =
        /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(submit.id) ?? [];
      for (const part of [submit.id, uuid, uuid.replaceAll('-', '')]) {
        const disguise = disguiseIn(own, part);
        if (disguise === null) continue;
        throw new Violation(
          `${submit.request}: expected a content of SEEK Pass's own, ${own} holds our id ${disguise}`,
        );
      }
    }),

  check('URI-009', 'nothing of the credential appears in the link')
    .onEveryType()
    .given(
      (context) => complete(typeOf(context), worldOf(context)),
      () => 1,
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example))
    .holds(({ submit }, { example }) => {
      for (const text of personalTexts(example)) {
        const disguise = disguiseIn(submit.link, text);
        if (disguise === null) continue;
        throw new Violation(
          `${submit.request}: expected nothing of the credential in the link, it has "${text}" ${disguise}`,
        );
      }
    }),
];
