import fc from 'fast-check';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Payload } from '../../contracts/payload.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { expectHolds, HeldCredentials } from '../accounts.ts';
import { ordinary, typeOf, v1TypesOf } from '../examples.ts';
import { accept } from '../visits.ts';
import { acceptToo, expectListed } from './accepting-versions.ts';

/** Credentials of different types live side by side: assumed, the pages speak of versions of "the same credential". */
export const typesApart = [
  check('REPL-008', 'credentials of different types never replace each other')
    .unless((context) =>
      otherType(context) === undefined ? 'the profile lists one credential type only' : null,
    )
    .onEveryType()
    .given(alike, () => 1)
    .costs(2)
    .step('one', Submitted, ({ partner, example }) => partner.submit(example.one))
    .step('other', Submitted, ({ partner, example }) => partner.submit(example.other))
    .step('held', HeldCredentials, async ({ people }, { one, other }) => {
      const { person } = await accept(people, one);
      await acceptToo(people, person, other);
      return [...(await people.credentials(person))];
    })
    .holds(({ one, other, held }) => {
      expectListed(held);
      const account = 'the account after two credentials of different types';
      expectHolds(held, one, account);
      expectHolds(held, other, account);
    }),
];

/** Two payloads of different types, equal in everything that a wrong key could compare. */
function alike(context: CheckContext) {
  const type = typeOf(context);
  // The plan asks for cases before it leaves a check out: then any type will do.
  const other = otherType(context) ?? type;
  return fc
    .tuple(ordinary(context), ordinary({ ...context, credentialType: other.name }))
    .map(([one, second]) => ({ one, other: likened(second, other, one, type) }));
}

function likened(
  payload: Payload,
  type: CredentialType,
  to: Payload,
  toType: CredentialType,
): Payload {
  const keys = type.replacementKey ?? ['full_name'];
  const toKeys = toType.replacementKey ?? ['full_name'];
  const shared = keys.flatMap((field, place) => {
    const like = toKeys[place];
    return like === undefined ? [] : [[field, to.data.credential[like]] as const];
  });
  const credential = { ...payload.data.credential, ...Object.fromEntries(shared) };
  return { ...payload, data: { ...payload.data, credential } };
}

/** The next type of the profile. */
function otherType({ profile, credentialType: name }: CheckContext): CredentialType | undefined {
  const listed = v1TypesOf({ profile });
  const names = listed.filter((each) => each !== name);
  const place = Math.max(listed.indexOf(name), 0);
  return credentialType(names[place % names.length] ?? '');
}
