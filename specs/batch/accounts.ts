import { itemsOf } from '../../contracts/batch.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { expectHoldsNothing, HeldCredentials, listed } from '../accounts.ts';
import { firstDifference } from '../same-values.ts';
import { accept, cancel, claim, expectShutOut, Visit, visitAsFreshPerson } from '../visits.ts';
import { kindsOf, lacksKinds, ordinaryBatch, smallBatch } from './examples-batch.ts';

/** What becomes of the items of a batch. Source: `docs/api.md#ownership`, `docs/api.md#consent`. */
export const batchAccounts = [
  oneOfEach('BATCH-004', 'every item of an accepted batch is in the account').holds(
    ({ submit, held }) => {
      const sent = itemsOf(submit.body).map(({ kind }) => kind.type.name);
      if (held.length === sent.length) return;
      throw new Violation(
        `the account: expected ${sent.length} credentials (${sent.join(', ')}), it holds ${listed(held)}`,
      );
    },
  ),

  oneOfEach('BATCH-014', 'no values are swapped between the items of a batch').holds(
    ({ submit, held }) => {
      if (held.length === 0) {
        throw new Blocked('the account lists nothing of what was accepted', { by: 'BATCH-004' });
      }
      const left = [...held];
      for (const { path, item } of itemsOf(submit.body)) {
        const { fields } = item as PayloadV2;
        const place = left.findIndex((each) => firstDifference(fields, each.fields) === null);
        if (place < 0) {
          throw new Violation(
            `the account: expected the values of ${path.join('.')} together, no credential has them`,
          );
        }
        left.splice(place, 1);
      }
    },
  ),

  check('BATCH-011', 'after cancelling, no item of the batch is in the account')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => cancel(people, submit))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ held }) =>
      expectHoldsNothing(held, 'the account of a person who cancelled the batch'),
    ),

  check('BATCH-012', 'another person who opens the link of a batch is shut out')
    .unless(lacksKinds)
    .given(smallBatch, () => 1)
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .step('other', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .step('held', HeldCredentials, async ({ people }, { submit, other }) => {
      await people.decide(other.person, submit.link, 'accept');
      return [...(await people.credentials(other.person))];
    })
    .holds(({ other, held }) => {
      expectShutOut(other, 'another person who opens the link of a batch');
      expectHoldsNothing(held, 'the account of another person who tried to accept');
    }),
];

function oneOfEach(rule: 'BATCH-004' | 'BATCH-014', title: string) {
  return check(rule, title)
    .unless(lacksKinds)
    .given(oneOfEachKind, () => 1)
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    });
}

/** One item of each kind, and two of the kinds that may have several. */
function oneOfEachKind(context: CheckContext) {
  const mix = Object.fromEntries(kindsOf(context).map(({ key, many }) => [key, many ? 2 : 1]));
  // Of equal items one could replace the other: all differ.
  return ordinaryBatch(context, mix).map((request) => {
    let count = 0;
    const named = JSON.stringify(request).replace(/"full_name":"([^"]*)"/g, (_, name: string) => {
      count += 1;
      return `"full_name":"${name} ${'IVXLCDMABEFGHJKN'[count] ?? count}"`;
    });
    return parseJson(named) as typeof request;
  });
}
