import type { Reply } from '../behaviour/answers.ts';
import type { Fault } from './fault.ts';
import { answering, replying } from './replying.ts';

/** Answers of one kind that are wrong in form or say too much. */
export const narrowAnswerFaults: readonly Fault[] = [
  typed(
    'token-as-html',
    ['AUTH-001'],
    'A token is answered with the content type of a web page.',
    (reply) => (reply.subject === 'token' ? 'text/html' : null),
  ),
  typed('status-as-text', ['ADD-016'], 'A status is answered as plain text.', (reply) =>
    reply.subject === 'status' ? 'text/plain' : null,
  ),
  typed('repeat-as-javascript', ['ADD-016'], 'A repeat is answered as a script.', (reply) =>
    reply.subject === 'repeated' ? 'application/javascript' : null,
  ),
  replying(
    'wrong-method-answered-500',
    ['ADD-014'],
    'A wrong method is answered with 500.',
    (reply) => (reply.status === 405 ? { ...reply, status: 500 } : reply),
  ),
  replying(
    'unparsable-answered-422',
    ['ADD-012'],
    'Unparsable JSON is answered with 422.',
    (reply, { path }) =>
      reply.status === 400 && path.includes('/add/') ? { ...reply, status: 422 } : reply,
  ),
  replying(
    'unknown-type-answered-403',
    ['ADD-014'],
    'An unknown type is answered with 403.',
    (reply, { path }) =>
      reply.status === 404 && path.includes('/add/') ? { ...reply, status: 403 } : reply,
  ),
  replying(
    'stack-trace-for-callers',
    ['ADD-015'],
    'A caller without a token is shown a stack trace.',
    (reply) =>
      reply.status === 401 ? withFields(reply, { trace: new Error('unauthorized').stack }) : reply,
  ),
  replying(
    'stack-trace-for-unparsable',
    ['ADD-015'],
    'Unparsable JSON is answered with a stack trace.',
    (reply, { path }) =>
      reply.status === 400 && path.includes('/add/')
        ? withFields(reply, { trace: new Error('unexpected end').stack })
        : reply,
  ),
  replying(
    'secret-in-token-error',
    ['ADD-015'],
    'A token refusal repeats the form with the secret.',
    (reply, { path, text }) =>
      reply.subject === 'refused' && path.endsWith('/token.json')
        ? withFields(reply, { sent: Object.fromEntries(new URLSearchParams(text)) })
        : reply,
  ),
  replying(
    'unknown-status-answered-400',
    ['STAT-007'],
    'An unknown id is answered with 400.',
    (reply, { path }) =>
      reply.status === 404 && path.includes('/submissions/') ? { ...reply, status: 400 } : reply,
  ),
  replying(
    'token-error-without-code',
    ['AUTH-005', 'AUTH-006'],
    'A token refusal has no `error`.',
    (reply, { path }) =>
      reply.subject === 'refused' && path.endsWith('/token.json')
        ? { ...reply, body: { message: 'no' } }
        : reply,
  ),
  replying(
    'unknown-grant-is-invalid-request',
    ['AUTH-006'],
    'An unknown grant type is called an invalid request.',
    (reply, { path }) =>
      path.endsWith('/token.json') && reply.subject === 'refused' && reply.status === 400
        ? { ...reply, body: { error: 'invalid_request' } }
        : reply,
  ),
  replying('expires-in-negative', ['AUTH-004'], '`expires_in` is negative.', (reply) =>
    reply.subject === 'token' ? withFields(reply, { expires_in: -3600 }) : reply,
  ),
  replying(
    'scope-left-out-of-the-answer',
    ['AUTH-003'],
    'The token answer names the first scope alone.',
    (reply) =>
      reply.subject === 'token'
        ? withFields(reply, {
            scope: String((reply.body as { scope: string }).scope).split(' ')[0],
          })
        : reply,
  ),
];

function typed(
  name: string,
  violates: readonly string[],
  says: string,
  typeFor: (reply: Reply) => string | null,
): Fault {
  return answering(name, violates, says, (answers) => ({
    contentType: (reply) => typeFor(reply) ?? answers.contentType(reply),
  }));
}

function withFields(reply: Reply, more: object): Reply {
  return { ...reply, body: { ...(reply.body as object), ...more } };
}
