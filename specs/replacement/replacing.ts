import type fc from 'fast-check';
import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { type Partner, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { expectCount, HeldCredentials, listed } from '../accounts.ts';
import { typeOf } from '../examples.ts';
import { hasOtherDocument, withOtherDocument } from '../other-document.ts';
import { accept, Visit } from '../visits.ts';
import { acceptToo, expectListed, expectReplaced, looksLike } from './accepting-versions.ts';
import { keyOf, withKey } from './keys.ts';
import { differingIn, sharing, type Versions, withFields } from './versions.ts';

/** No renewal of a generated credential is later. */
const LATER_EXPIRY = '2199-12-31';

/** A newer version replaces. Source: `docs/api.md#replacement`. */
export const replacing = [
  versions('REPL-001', 'a newer submission with equal key fields replaces', sharing).holds(
    ({ held }, { example }) => expectReplaced(held, example, 'after accepting a newer version'),
  ),

  versions(
    'REPL-001',
    'a newer submission replaces whatever kind of document comes with it',
    (context, key) =>
      hasOtherDocument(context)
        ? sharing(context, key).map(({ older, newer }) => ({
            older,
            newer: withOtherDocument(newer, context),
          }))
        : null,
    'another document',
  ).holds(({ held }, { example }) =>
    expectReplaced(held, example, 'after accepting a newer version with another kind of document'),
  ),

  versions('REPL-002', 'a conferred degree replaces the one awaiting graduation', (context) =>
    withFields(
      context,
      { conferral_year: null, awaiting_graduation: true },
      { conferral_year: '2020', awaiting_graduation: false },
    ),
  ).holds(({ held }, { example }) =>
    expectReplaced(held, example, 'after the degree was conferred'),
  ),

  versions('REPL-003', 'a renewed credential replaces the one about to expire', (context) =>
    withFields(context, {}, { expiry_date: LATER_EXPIRY }),
  ).holds(({ held }, { example }) => expectReplaced(held, example, 'after the renewal')),

  versions('REPL-004', 'a retaken assessment replaces the earlier score', retaken).holds(
    ({ held }, { example }) => expectReplaced(held, example, 'after the assessment was retaken'),
  ),

  check('REPL-005', 'a credential that differs in a key field is kept beside the other')
    .onEveryType()
    .cases((context) =>
      (keyOf(context)?.fields ?? []).map((field) => ({
        name: `${field} differs`,
        ...(keyOf(context)?.basis === 'A' && { basis: 'A' as const }),
        arbitrary: differingIn(context, field),
      })),
    )
    .costs(2)
    .step('held', HeldCredentials, ({ partner, people, example }) =>
      acceptBoth(partner, people, example),
    )
    .holds(({ held }) => {
      expectListed(held);
      expectCount(held, 2, 'the account after two credentials that differ in the key');
    }),

  check('REPL-006', "another person's equal credential is untouched")
    .onEveryType()
    .given(
      (context) => sharing(context, keyOf(context)?.fields ?? []),
      () => 1,
    )
    .costs(2)
    .step('older', Submitted, ({ partner, example }) => partner.submit(example.older))
    .step('owner', Visit, ({ people }, { older }) => accept(people, older))
    .step('before', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .step('newer', Submitted, ({ partner, example }) => partner.submit(example.newer))
    .step('other', Visit, ({ people }, { newer }) => accept(people, newer))
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ before, held }, { example }) => {
      expectListed(before);
      const why = "the first person's account, after another accepted an equal credential";
      expectCount(held, 1, why);
      if (held[0] !== undefined && looksLike(held[0], example) === 'newer') {
        throw new Violation(`${why}: expected it untouched, it shows the other person's version`);
      }
    }),

  check('REPL-007', 'until the newer version is accepted, the older stays')
    .onEveryType()
    .cases((context) => withKey(context, (key) => sharing(context, key)))
    .costs(2)
    .step('older', Submitted, ({ partner, example }) => partner.submit(example.older))
    .step('owner', Visit, ({ people }, { older }) => accept(people, older))
    .step('before', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .step('newer', Submitted, ({ partner, example }) => partner.submit(example.newer))
    .step('page', z.string(), ({ people }, { owner, newer }) =>
      people.visit(owner.person, newer.link),
    )
    .step('held', HeldCredentials, async ({ people }, { owner }) => [
      ...(await people.credentials(owner.person)),
    ])
    .holds(({ before, page, held }, { example }) => {
      expectListed(before);
      if (page === 'credential')
        throw new Inconclusive('a visit alone shows the credential on this target');
      if (!held.some((entry) => looksLike(entry, example) !== 'newer')) {
        throw new Violation(
          `the account before the newer version is accepted: expected the older one, it holds ${listed(held)}`,
        );
      }
    }),
];

function versions(
  rule: 'REPL-001' | 'REPL-002' | 'REPL-003' | 'REPL-004',
  title: string,
  arbitrary: (context: CheckContext, key: readonly string[]) => fc.Arbitrary<Versions> | null,
  variant?: string,
) {
  return check(rule, title, variant)
    .onEveryType()
    .cases((context) => withKey(context, (key) => arbitrary(context, key)))
    .costs(2)
    .step('held', HeldCredentials, ({ partner, people, example }) =>
      acceptBoth(partner, people, example),
    );
}

function retaken(context: CheckContext): fc.Arbitrary<Versions> | null {
  const scored = ['test_scores', 'assessment_result'];
  const field = scored.find((name) => name in typeOf(context).fields.shape);
  return field === undefined ? null : differingIn(context, field);
}

/** One person accepts the older version, then the newer; what the account holds in the end. */
async function acceptBoth(
  partner: Partner,
  people: People,
  { older, newer }: Versions,
): Promise<HeldCredentials> {
  const { person } = await accept(people, await partner.submit(older));
  await acceptToo(people, person, await partner.submit(newer));
  return [...(await people.credentials(person))];
}
