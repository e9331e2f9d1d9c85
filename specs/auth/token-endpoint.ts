import fc from 'fast-check';
import { isLoopback } from '../../contracts/loopback.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Violation } from '../../harness/check/violation.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';
import { tokenRequest } from './token-request.ts';

/** Two values for one parameter, by the place of the right one. */
const twice: Readonly<Record<string, 'before' | 'behind'>> = {
  'the right one last': 'before',
  'the right one first': 'behind',
};

/** How the token endpoint takes requests. Source: RFC 6749 sections 3.2 and 5.1. */
export const tokenEndpoint = [
  check('AUTH-014', 'a token answer is not to be kept')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner }) =>
      tokenAnswer(await partner.client.requestToken()),
    )
    .holds(({ token: { request, headers, granted, shown } }) => {
      if (!granted) throw new Violation(`${request}: expected a token, got ${shown}`);
      const directives = (headers['cache-control'] ?? '').toLowerCase().split(/[\s,]+/);
      if (directives.includes('no-store')) return;
      throw new Violation(
        `${request}: expected Cache-Control: no-store, got ${headers['cache-control'] ?? 'no such header'}`,
      );
    }),

  check('AUTH-016', 'no token is granted to a GET', 'method')
    .unless(secretWouldLeave)
    .step('token', TokenAnswer, async ({ partner, context }) =>
      tokenAnswer(await partner.client.relay(tokenRequest(context, { method: 'GET' }))),
    )
    .holds(({ token }) => expectNone(token, 'the parameters in the address of a GET')),

  check('AUTH-016', 'a parameter with two values is refused', 'twice')
    .readOnly()
    .cases(() => Object.keys(twice).map((name) => ({ name, arbitrary: fc.constant(name) })))
    .step('token', TokenAnswer, async ({ partner, context, example }) => {
      const place = twice[example] ?? 'before';
      const request = tokenRequest(context, { [place]: { client_id: 'spc-another-client' } });
      return tokenAnswer(await partner.client.relay(request));
    })
    .holds(({ token }, { example }) => expectNone(token, `two client ids, ${example}`)),

  check('AUTH-016', 'a parameter that is not known is ignored', 'unknown')
    .readOnly()
    .step('token', TokenAnswer, async ({ partner, context }) => {
      const request = tokenRequest(context, { behind: { spc_unknown: '1' } });
      return tokenAnswer(await partner.client.relay(request));
    })
    .holds(({ token: { request, granted, shown } }) => {
      if (granted) return;
      throw new Violation(
        `${request} with spc_unknown=1: expected the parameter to be ignored, got ${shown}`,
      );
    }),
];

/** What stands in an address stays in logs on the way and at the end of it. */
function secretWouldLeave({ profile }: CheckContext): string | null {
  return isLoopback(new URL(profile.baseUrl).hostname)
    ? null
    : 'the secret would stand in an address, which logs keep';
}

function expectNone({ request, granted, shown }: TokenAnswer, why: string): void {
  if (granted) throw new Violation(`${request}: expected no token, for ${why}, got ${shown}`);
}
