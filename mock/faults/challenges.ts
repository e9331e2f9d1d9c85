import type { Reply, RequestEcho } from '../behaviour/answers.ts';
import type { Fault } from './fault.ts';

const CHALLENGE = 'WWW-Authenticate';

/** Refusals of callers whose header says nothing, or the wrong thing. */
export const challengeFaults: readonly Fault[] = [
  challenging('challenge-left-out', 'A 401 has no `WWW-Authenticate` header.', () => null),
  challenging('challenge-of-basic', 'A 401 asks for HTTP Basic.', () => 'Basic realm="partner"'),
  challenging(
    'no-token-called-invalid',
    'A call without a token is called one with an invalid token.',
    (challenge, { authorization }) =>
      authorization === null ? `${challenge}, error="invalid_token"` : challenge,
  ),
  challenging(
    'invalid-token-called-missing-scope',
    'A token that is not believed is called one that lacks a scope.',
    (challenge) => challenge.replace('invalid_token', 'insufficient_scope'),
  ),
  challenging(
    'challenge-left-out-for-webhooks',
    'A 401 of a webhook call has no `WWW-Authenticate` header.',
    (challenge, { path }) => (path.includes('/webhooks') ? null : challenge),
  ),
  challenging(
    'missing-scope-called-invalid',
    'A token that lacks a scope is called invalid.',
    (challenge) => challenge.replace('insufficient_scope', 'invalid_token'),
  ),
];

function challenging(
  name: string,
  says: string,
  change: (challenge: string, asked: RequestEcho) => string | null,
): Fault {
  return {
    name,
    violates: ['AUTH-015'],
    says,
    apply: ({ answers }) => ({
      answers: {
        reply: (reply, asked) => withChallenge(answers.reply(reply, asked), asked, change),
      },
    }),
  };
}

function withChallenge(
  reply: Reply,
  asked: RequestEcho,
  change: (challenge: string, asked: RequestEcho) => string | null,
): Reply {
  const { [CHALLENGE]: challenge, ...headers } = reply.headers ?? {};
  if (challenge === undefined) return reply;
  const changed = change(challenge, asked);
  return { ...reply, headers: changed === null ? headers : { ...headers, [CHALLENGE]: changed } };
}
