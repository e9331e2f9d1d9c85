import type { Payload } from '../../contracts/payload.ts';
import type { Person } from '../../contracts/test-control.ts';
import { withOtherField, withOtherValues } from '../../generators/changed.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { Partner } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { expectCount, HeldCredentials, listed } from '../accounts.ts';
import { ordinary, typeOf } from '../examples.ts';
import { firstDifference } from '../same-values.ts';
import { accept } from '../visits.ts';
import { acceptToo, expectListed, looksLike } from './accepting-versions.ts';
import { keyOf, withKey } from './keys.ts';

/** More than two versions, and other credentials among them. Source: `docs/api.md#replacement`. */
export const sequences = [
  sequence('REPL-001', 'the last of three versions replaces both before it', 'three versions')
    .cases((context) => withKey(context, (key) => versions(context, key)))
    .step('held', HeldCredentials, ({ partner, people, example: { older, newer, newest } }) =>
      acceptAll(partner, people, [older, newer, newest]),
    )
    .costs(3)
    .holds(({ held }, { example: { newer, newest } }) => {
      expectOnly(held, { older: newer, newer: newest }, 'after three versions');
    }),

  sequence('REPL-001', 'the older version, submitted again, replaces the newer', 'back again')
    .cases((context) => withKey(context, (key) => versions(context, key)))
    .step('held', HeldCredentials, ({ partner, people, example: { older, newer } }) =>
      acceptAll(partner, people, [older, newer, older]),
    )
    .costs(3)
    .holds(({ held }, { example: { older, newer } }) => {
      expectOnly(held, { older: newer, newer: older }, 'after the older version came again');
    }),

  sequence('REPL-001', 'a newer version replaces whatever was accepted in between', 'in between')
    .cases((context) => withKey(context, (key) => versions(context, key)))
    .step('held', HeldCredentials, ({ partner, people, example: { older, newer, others } }) => {
      const [before, between, after] = others as [Payload, Payload, Payload];
      return acceptAll(partner, people, [before, older, between, newer, after]);
    })
    .costs(5)
    .holds(({ held }, { example: { older } }) => {
      expectListed(held);
      const why = 'the account after two versions and three other credentials';
      if (
        held.length > 4 ||
        held.some(({ fields }) => firstDifference(older.data.credential, fields) === null)
      ) {
        throw new Violation(`${why}: expected the newer version only, it holds ${listed(held)}`);
      }
    }),

  sequence('REPL-005', 'credentials whose key fields only look alike are both kept', 'alike')
    .cases((context) =>
      withKey(context, () => ordinary(context)).flatMap((each) =>
        Object.keys(likenesses).map((name) => ({
          ...each,
          name,
          // That accents and blanks count is our reading of "the same values".
          ...(assumed.has(name) && { basis: 'A' as const }),
          arbitrary: each.arbitrary.map((payload) => alike(context, payload, name)),
        })),
      ),
    )
    .step('held', HeldCredentials, ({ partner, people, example }) =>
      acceptAll(partner, people, example),
    )
    .costs(2)
    .holds(({ held }) => {
      expectListed(held);
      expectCount(held, 2, 'the account after two credentials that differ in the key');
    }),
];

/** Pairs of values for the first two fields of a key that a careless comparison takes for the same. */
const likenesses: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'parts that shift': [
    ['Zorvelquin', 'Moril'],
    ['Zorvel', 'quinMoril'],
  ],
  'parts that shift at a blank': [
    ['Zorvel Quin', 'Moril'],
    ['Zorvel', 'Quin Moril'],
  ],
  'parts in another order': [
    ['Zorvel Quin', 'Moril'],
    ['Moril', 'Zorvel Quin'],
  ],
  'another accent': [
    ['Zorvél Quin', 'Moril'],
    ['Zorvel Quin', 'Moril'],
  ],
  'a blank more': [
    ['Zorvel Quin', 'Moril'],
    ['Zorvel  Quin', 'Moril'],
  ],
};

const assumed = new Set(['another accent', 'a blank more']);

function alike(context: CheckContext, payload: Payload, name: string): readonly Payload[] {
  const [first = '', second = first] = keyOf(context)?.fields ?? [];
  return (likenesses[name] ?? []).map(([one, other]) => ({
    ...payload,
    data: {
      ...payload.data,
      credential: { ...payload.data.credential, [second]: other, [first]: one },
    },
  }));
}

function sequence(rule: 'REPL-001' | 'REPL-005', title: string, variant: string) {
  return check(rule, title, variant).onEveryType();
}

function versions(context: CheckContext, key: readonly string[]) {
  const type = typeOf(context);
  return ordinary(context).map((older) => {
    const newer = withOtherValues(type, older, key);
    return {
      older,
      newer,
      newest: withOtherValues(type, newer, key),
      others: key.slice(0, 3).map((field) => withOtherField(type, older, field) ?? older),
    };
  });
}

/** One person accepts all of these in turn; what the account holds in the end. */
async function acceptAll(
  partner: Partner,
  people: People,
  [first, ...others]: readonly Payload[],
): Promise<HeldCredentials> {
  const submit = await partner.submit(first as Payload);
  const { person }: { person: Person } = await accept(people, submit);
  for (const payload of others) await acceptToo(people, person, await partner.submit(payload));
  return [...(await people.credentials(person))];
}

function expectOnly(
  held: HeldCredentials,
  versions: { readonly older: Payload; readonly newer: Payload },
  why: string,
): void {
  expectListed(held);
  expectCount(held, 1, `the account ${why}`);
  if (held[0] !== undefined && looksLike(held[0], versions) === 'older') {
    throw new Violation(`the account ${why}: expected the last one, it shows an earlier one`);
  }
}
