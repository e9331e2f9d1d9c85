import fc from 'fast-check';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { z } from 'zod';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { grantIn } from '../../harness/check/grant.ts';
import { claimsOf, TokenAnswer, tokenAnswer } from './token-answer.ts';
import { tokenRequest } from './token-request.ts';

type Deviation = Parameters<typeof tokenRequest>[1];

/** Token requests by name; the pages do not say whether they are granted. */
const open: Readonly<Record<string, (context: CheckContext) => Deviation>> = {
  'no scope': () => ({ withoutScope: true }),
  'HTTP Basic': ({ profile: { auth } }) => ({
    withoutClient: true,
    headers: { authorization: `Basic ${basic(auth.clientId, auth.clientSecret)}` },
  }),
  'the client id twice': ({ profile: { auth } }) => ({ behind: { client_id: auth.clientId } }),
};

/** What the pages leave open about tokens: recorded. Source: RFC 6749 sections 2.3.1, 3.2 and 3.3, RFC 9068 section 2. */
export const openTokenQuestions = [
  check('AUTH-018', 'which token requests that the pages are silent about are granted')
    .readOnly()
    .cases(() => Object.keys(open).map((name) => ({ name, arbitrary: fc.constant(name) })))
    .step('token', TokenAnswer, async ({ partner, context, example }) => {
      const request = tokenRequest(context, open[example]?.(context) ?? {});
      return tokenAnswer(await partner.client.relay(request));
    })
    .records(({ token: { granted, status, error, scope } }) => {
      if (!granted) return `refused with ${status}${error === null ? '' : ` ${error}`}`;
      return typeof scope === 'string' ? `granted for ${scope}` : 'granted';
    }),

  check('AUTH-018', 'what a token is made of', 'claims')
    .readOnly()
    .step('names', z.array(z.string()), async ({ partner }) => {
      const token = grantIn(await partner.client.requestToken())?.accessToken ?? '';
      const claims = claimsOf(token);
      return claims === null ? [] : [...namesIn(decodeProtectedHeader(token)), ...namesIn(claims)];
    })
    .records(({ names }) => (names.length === 0 ? 'an opaque token' : names.join(', '))),
];

/** Names alone: a value may say who the partner is. */
function namesIn(part: object): readonly string[] {
  return Object.keys(part);
}

/** Source: RFC 6749 section 2.3.1, which has both parts encoded as form fields. */
function basic(id: string, secret: string): string {
  const encoded = [id, secret].map((text) => new URLSearchParams({ '': text }).toString().slice(1));
  return Buffer.from(encoded.join(':')).toString('base64');
}
