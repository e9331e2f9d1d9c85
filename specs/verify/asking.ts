import { z } from 'zod';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import { verifyPath } from '../../contracts/endpoints.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectBodyRefused, expectCallerRefused } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import {
  AskedMemo,
  accepted,
  acceptedWithJson,
  type PartnerV2,
} from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { grantOf } from '../grants.ts';
import { smallestStep, varyingBits } from '../redirect-link/guessing.ts';
import { expectSameHost } from '../redirect-link/same-host.ts';
import { bodyCases, CALLBACK, caseOf } from './verifying.ts';

/** Asking for a verification. Source: `docs/api.md#verification`. */
export const asking = [
  check('VERIFY-001', 'a verification request is answered with a link')
    .step('asked', AnswerMemo, ({ v2 }) => v2.verify({}))
    .holds(({ asked }, { context }) => {
      const body = accepted(asked) ? Object(parseJson(asked.text)) : {};
      const link = body[context.profile.verify.names.link];
      if (typeof link === 'string' && readRedirectLink(link) !== null) return;
      throw new Violation(
        `${asked.request}: expected 2xx with an absolute link, got ${asked.shown}`,
      );
    }),

  check('VERIFY-001', 'the answer has the request id, sent or generated', 'ids')
    .assumed()
    .cases(() => bodyCases(['own id', 'no id']))
    .step('asked', AnswerMemo, ({ v2, example: { name } }) =>
      v2
        .verify(name === 'own id' ? { request_id: `own-${v2.freshId()}` } : {})
        .then((answer) => answer),
    )
    .holds(({ asked }, { context, example }) => {
      if (!accepted(asked))
        throw new Blocked(`it was refused: ${asked.shown}`, { by: 'VERIFY-004' });
      const body = Object(parseJson(asked.text))[context.profile.verify.names.requestId];
      const fits =
        typeof body === 'string' &&
        body !== '' &&
        (example.name !== 'own id' || body.startsWith('own-'));
      if (fits) return;
      throw new Violation(
        `${asked.request}: expected the request id (${example.name}), got ${asked.shown}`,
      );
    }),

  check('VERIFY-004', 'request_id and callback_url are optional')
    .cases(() => bodyCases(['neither', 'request_id alone', 'callback_url alone', 'both']))
    .step('asked', AnswerMemo, ({ v2, example: { name } }) =>
      v2.verify({
        ...(name === 'both' || name.startsWith('request_id') ? { request_id: v2.freshId() } : {}),
        ...(name === 'both' || name.startsWith('callback_url') ? { callback_url: CALLBACK } : {}),
      }),
    )
    .holds(({ asked }, { example }) => {
      if (acceptedWithJson(asked)) return;
      const message = `${asked.request} with ${example.name}: expected 2xx with JSON, got ${asked.shown}`;
      // An older page asks for a callback.
      const older = example.name === 'neither' || example.name === 'request_id alone';
      throw older ? new Violation(message, { basis: 'A' }) : new Violation(message);
    }),

  check('VERIFY-007', 'asking and reading without a token is refused')
    .cases(() => bodyCases(['asking', 'reading']))
    .costs(2)
    .step('refused', AnswerMemo, async ({ v2, example: { name } }) => {
      if (name === 'asking') return v2.verify({}, { token: null });
      const { requestId } = await v2.ask();
      return v2.result(requestId, { token: null });
    })
    .holds(({ refused }, { example }) =>
      expectCallerRefused(refused, `${example.name} without a token`),
    ),

  check('VERIFY-006', 'a token with write scopes alone does not read results')
    .costs(3)
    .step('refused', AnswerMemo, async ({ v2, context }) => {
      const { requestId } = await v2.ask();
      return v2.result(requestId, { token: await tokenToWrite(v2, context) });
    })
    .holds(({ refused }) => expectCallerRefused(refused, 'a token without read.digital_identity')),

  check('VERIFY-006', 'a token with write scopes alone asks for no verification', 'asking')
    .costs(3)
    .step('refused', AnswerMemo, async ({ v2, context }) => {
      // Without it, a target that refuses every verification would pass.
      await v2.ask();
      return v2.verify({}, { token: await tokenToWrite(v2, context) });
    })
    .holds(({ refused }) => expectCallerRefused(refused, 'a token without read.digital_identity')),

  check('VERIFY-020', 'made request ids cannot be guessed and never repeat')
    .costs(20)
    .step('ids', z.array(z.string()), async ({ v2 }) => {
      const ids: string[] = [];
      for (let made = 0; made < 20; made += 1) ids.push((await v2.ask()).requestId);
      return ids;
    })
    .holds(({ ids }) => {
      if (new Set(ids).size < ids.length)
        throw new Violation('20 verifications: a request id came twice');
      const bits = varyingBits(ids);
      const step = smallestStep(ids) ?? 0n;
      if (bits >= 64 && step > 1000n) return;
      throw new Violation(
        `20 request ids: expected at least 64 bits that vary, found ${bits}, the nearest two are ${step} apart`,
      );
    }),

  check('VERIFY-021', 'a request_id or callback_url that is no string is refused')
    .cases(() =>
      ['request_id', 'callback_url'].flatMap((member) =>
        Object.entries({ 'a number': 7, 'an object': { a: 1 }, 'a list': ['a'] }).map(
          ([says, value]) => caseOf(`${member} is ${says}`, { [member]: value }),
        ),
      ),
    )
    .step('asked', AnswerMemo, ({ v2, example }) => v2.verify(example.body))
    .holds(({ asked }) => expectBodyRefused(asked, 'a value that is no string')),

  check('VERIFY-022', 'the verification link is on the link host')
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .holds(({ asked }, { context }) => {
      const url = URL.parse(asked.link);
      if (url === null)
        throw new Violation(`${asked.request}: expected an absolute URL, got ${asked.link}`);
      if (/\.(com|co)$/.test(url.hostname) && url.hostname.includes('seekpass')) return;
      if (!/^https?:$/.test(url.protocol))
        throw new Inconclusive(`it is an app link: ${url.protocol}`);
      expectSameHost(asked, url, new URL(context.profile.linkBaseUrl));
    }),

  check('VERIFY-022', 'the path and parameters of a verification link', 'form')
    .step('asked', AskedMemo, ({ v2 }) => v2.ask())
    .records(({ asked }) => {
      const read = readRedirectLink(asked.link);
      const names = [...(read?.parameters.keys() ?? [])];
      return `${read?.url.pathname}, with ${names.join(', ') || 'no parameters'} in the fragment`;
    }),

  check('VERIFY-012', 'what a repeated request_id brings')
    .costs(2)
    .step('said', z.string(), async ({ v2 }) => {
      const first = await v2.ask({ request_id: v2.freshId() });
      const again = await v2.verify({ request_id: first.requestId });
      const repeated = v2.askedIn(again, first.requestId);
      if (repeated === null) return `it is refused with ${again.status}`;
      return repeated.link === first.link ? 'the same link' : 'a new link';
    })
    .records(({ said }) => said),

  check('VERIFY-026', 'whether other types can be verified')
    .step('answer', AnswerMemo, ({ v2, context }) =>
      v2.call({
        method: 'POST',
        path: verifyPath('education'),
        body: {},
        scopes: context.profile.verify.scopes,
      }),
    )
    .records(({ answer }) => `education: ${answer.status}`),
];

/** A token with the scopes of the profile's credential types, without those that allow a verification. */
async function tokenToWrite(v2: PartnerV2, { profile }: CheckContext) {
  const scopes = credentialTypesV2
    .filter(({ name }) => profile.credentialTypes.includes(name))
    .map(({ scope }) => scope)
    .filter((scope) => !profile.verify.scopes.includes(scope));
  if (scopes.length === 0) {
    throw new Inconclusive('every scope of the profile allows a verification, by verify.scopes');
  }
  return grantOf(await v2.client.requestToken({ scope: scopes.join(' ') }));
}
