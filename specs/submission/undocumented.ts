import { probes } from '../../generators/probes.ts';
import { check } from '../../harness/check/builder.ts';
import { Answered, acceptedIn } from '../../harness/check/partner.ts';
import { typeOf, worldOf } from '../examples.ts';

/** What the pages leave open: recorded for the reader, judged by nobody. Source: `api.md` section 5, "Not said". */
export const silence = [
  check('ADD-017', 'what happens to values that the pages are silent about')
    .onEveryType()
    .cases((subject) => probes(typeOf(subject), worldOf(subject)))
    .step('submit', Answered, ({ partner, example, subject }) =>
      partner.send(example, { type: subject.credentialType }),
    )
    .records(({ submit }, { example }) =>
      acceptedIn(submit, example) === null ? `refused with ${submit.status}` : 'accepted',
    ),
];
