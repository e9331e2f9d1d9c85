import type { Fault } from './fault.ts';
import { verifying } from './verifying.ts';

/** Defects of asking for a verification. */
export const verificationFaults: readonly Fault[] = [
  verifying(
    'request-id-not-returned',
    ['VERIFY-001'],
    'A request id made by the server is not returned.',
    ({ asked }) => ({
      asked: (submission) => ({ ...asked(submission), request_id: undefined }),
    }),
  ),
  verifying(
    'own-request-id-replaced',
    ['VERIFY-001'],
    "The partner's request id is replaced by a made one.",
    ({ requestId }) => ({
      requestId: (_sent, random) => requestId(undefined, random),
    }),
  ),
  verifying(
    'verification-answered-without-link',
    ['VERIFY-001'],
    'A verification is answered without a link.',
    ({ asked }) => ({
      asked: (submission) => ({ request_id: asked(submission).request_id }),
    }),
  ),
  verifying(
    'callback-required',
    ['VERIFY-004'],
    'A verification needs a callback_url.',
    ({ problems }) => ({
      problems: (body) => {
        const lacks =
          Object(body).callback_url === undefined && Object(body).request_id !== undefined;
        return lacks
          ? [{ field: 'callback_url', code: 'missing', message: 'is required' }]
          : problems(body);
      },
    }),
  ),
  verifying(
    'request-id-required',
    ['VERIFY-004'],
    'With a callback a verification needs a request_id.',
    ({ problems }) => ({
      problems: (body) => {
        const lacks =
          Object(body).callback_url !== undefined && Object(body).request_id === undefined;
        return lacks && String(Object(body).callback_url).startsWith('https://partner.example')
          ? [{ field: 'request_id', code: 'missing', message: 'is required' }]
          : problems(body);
      },
    }),
  ),
  verifying('request-id-counter', ['VERIFY-020'], 'Made request ids are numbered.', () => {
    let made = 0;
    return {
      requestId: (sent) => {
        if (sent !== undefined) return sent;
        made += 1;
        return `request-${made}`;
      },
    };
  }),
  verifying(
    'request-id-few-random-bits',
    ['VERIFY-020'],
    'Made request ids differ in 32 bits.',
    ({ requestId }) => ({
      requestId: (sent, random) =>
        sent ?? `${requestId(undefined, random).slice(0, 8)}-0000-4000-8000-000000000000`,
    }),
  ),
  verifying(
    'number-as-request-id',
    ['VERIFY-021'],
    'A request id may be a number.',
    ({ problems }) => ({
      problems: (body) =>
        problems(body).filter(
          ({ field }) => !(field === 'request_id' && typeof Object(body).request_id === 'number'),
        ),
    }),
  ),
  verifying(
    'object-as-callback',
    ['VERIFY-021'],
    'A callback may be an object.',
    ({ problems }) => ({
      problems: (body) =>
        problems(body).filter(
          ({ field }) =>
            !(field === 'callback_url' && typeof Object(body).callback_url === 'object'),
        ),
    }),
  ),
];
