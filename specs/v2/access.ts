import { z } from 'zod';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectBodyRefused, expectCallerRefused } from '../../harness/check/expectations.ts';
import { grantIn } from '../../harness/check/grant.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { grantOf } from '../grants.ts';
import { expectWrongMethod } from '../submission/wrong-method.ts';
import { ofUniversal, onEveryV2Type, ordinaryV2, typeV2Of } from './examples-v2.ts';

/** Ways to spoil JSON text, by name. */
const unparsable: Readonly<Record<string, (text: string) => string>> = {
  'cut off': (text) => text.slice(0, -2),
  'with a trailing comma': (text) => `${text.slice(0, -1)},}`,
};

/** Headers that carry no bearer token. */
const tokenless: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no header': {},
  'an empty header': { authorization: '' },
  'another scheme': { authorization: 'Basic c3BjOnNwYw==' },
};

/** Who may send what to v2. Source: `docs/api.md#scopes`, `docs/api.md#errors`. */
export const accessV2 = [
  onEveryV2Type('V2-010', 'a token with every scope but that of the type is refused')
    .unless((context) =>
      otherScopes(context).length === 0 ? 'the profile lists no other credential type' : null,
    )
    .given(ordinaryV2, () => 1)
    .baseline((request) => request)
    .step('submit', AnswerMemo, async ({ v2, example, context }) => {
      const scopes = otherScopes(context);
      const token = grantOf(await v2.client.requestToken({ scope: scopes.join(' ') }));
      return v2.send(example, { token });
    })
    .holds(({ submit }, { context }) =>
      expectCallerRefused(submit, `a token without ${typeV2Of(context).scope}`),
    ),

  onEveryV2Type('V2-010', 'the scope write.universal_credential does not exist', 'spelling')
    .assumed()
    .cases((context) => ofUniversal(context, named(context, ['write.universal_credential'])))
    .step('granted', z.object({ shown: z.string(), granted: z.boolean() }), async ({ v2 }) => {
      const answer = await v2.client.requestToken({ scope: 'write.universal_credential' });
      const grant = grantIn(answer);
      const listed = typeof grant?.scope === 'string' ? grant.scope.split(' ') : null;
      const granted = grant !== null && (listed ?? []).includes('write.universal_credential');
      return { shown: answer.shown, granted };
    })
    .holds(({ granted }) => {
      if (!granted.granted) return;
      throw new Violation(`a token was granted for write.universal_credential: ${granted.shown}`);
    }),

  onEveryV2Type('V2-011', 'a v2 submission without a token is refused')
    .cases((context) => named(context, Object.keys(tokenless)))
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, name } }) =>
      v2.send(request, { token: null, headers: tokenless[name] ?? {} }),
    )
    .holds(({ submit }, { example }) => expectCallerRefused(submit, example.name)),

  check('V2-012', 'an unknown v2 type is not found')
    .given(ordinaryV2, () => 1)
    .step('submit', AnswerMemo, ({ v2, example }) => v2.send({ ...example, type: 'spc_unknown' }))
    .holds(({ submit }, { context }) => {
      const expected = context.profile.assume.unknownCredentialType;
      if (submit.status === expected) return;
      throw new Violation(`${submit.request}: expected ${expected}, got ${submit.shown}`);
    }),

  onEveryV2Type('V2-012', 'a wrong method on a v2 path is refused', 'method')
    .cases((context) => named(context, ['GET', 'PUT', 'DELETE']))
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, name } }) =>
      v2.send(request, { method: name }),
    )
    .holds(({ submit }, { example }) => expectNotServed(submit, example.name)),

  onEveryV2Type('V2-013', 'a v2 body that is no JSON is refused with 400')
    .cases((context) => named(context, Object.keys(unparsable)))
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, name } }) =>
      v2.sendText(request.type, (id) =>
        (unparsable[name] ?? String)(JSON.stringify({ credential_id: id, ...request.body })),
      ),
    )
    .holds(({ submit }, { context }) => {
      const expected = context.profile.assume.unparsableJson;
      expectBodyRefused(submit, 'a body that does not parse');
      // 422 is as right, also on a target that answers otherwise in v1.
      if (submit.status === expected || submit.status === 422) return;
      throw new Violation(`${submit.request}: expected ${expected}, got ${submit.shown}`);
    }),

  onEveryV2Type('V2-013', 'a v2 body sent as anything but JSON is refused', 'content type')
    .cases((context) =>
      named(context, [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=spc',
      ]),
    )
    .baseline(({ request }) => request)
    .step('submit', AnswerMemo, ({ v2, example: { request, name } }) =>
      v2.send(request, { contentType: name }),
    )
    .holds(({ submit }, { example }) => expectBodyRefused(submit, `content type ${example.name}`)),
];

function expectNotServed(submit: AnswerMemo, method: string): void {
  const { status, shown } = submit;
  if (method === 'GET' && status >= 200 && status < 300) {
    throw new Inconclusive(`GET is served there, for a purpose that is not public: ${shown}`);
  }
  expectWrongMethod(submit);
}

function named(context: CheckContext, names: readonly string[]) {
  return names.map((name) => ({
    name,
    arbitrary: ordinaryV2(context).map((request) => ({ request, name })),
  }));
}

/** The scopes of the profile's other types. */
function otherScopes(context: CheckContext): readonly string[] {
  const own = typeV2Of(context).scope;
  return credentialTypesV2
    .filter(({ name, scope }) => context.profile.credentialTypes.includes(name) && scope !== own)
    .map(({ scope }) => scope);
}
