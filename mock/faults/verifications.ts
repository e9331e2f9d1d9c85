import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { verifying } from './verifying.ts';

/** Defects of asking for a verification and of its result. */
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
    'result-pending',
    ['VERIFY-002'],
    'A result is `pending` before the decision.',
    ({ result }) => ({
      result: (submission) => ({
        ...result(submission),
        ...(submission.decision === null ? { status: 'pending' } : {}),
      }),
    }),
  ),
  verifying(
    'canceled-result-incomplete',
    ['VERIFY-002', 'VERIFY-025'],
    'A cancelled verification stays incomplete.',
    ({ result }) => ({
      result: (submission) => ({
        ...result(submission),
        ...(submission.decision === 'canceled' ? { status: 'incomplete' } : {}),
      }),
    }),
  ),
  verifying(
    'result-completed',
    ['VERIFY-002', 'VERIFY-025'],
    'A cancelled result is spelled `cancelled`.',
    ({ result }) => ({
      result: (submission) => ({
        ...result(submission),
        ...(submission.decision === 'canceled' ? { status: 'cancelled' } : {}),
      }),
    }),
  ),
  {
    name: 'result-verified-at-open',
    violates: ['VERIFY-002'],
    says: 'A result is verified once the link was opened.',
    apply: ({ verifications }) => ({
      verifications: {
        result: (submission) => ({
          ...verifications.result(submission),
          ...(submission.owner !== null && submission.decision === null
            ? { status: 'verified' }
            : {}),
        }),
      },
    }),
  },
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
  verifying(
    'result-by-content-only',
    ['VERIFY-005'],
    'The result of an own request id is found by the content of the link only.',
    ({ find }) => ({
      find: (store, asked) => {
        const found = find(store, asked);
        return found !== undefined && isMade(found) ? found : undefined;
      },
    }),
  ),
  verifying(
    'result-without-status',
    ['VERIFY-005'],
    'A result tells no status before the decision.',
    ({ result }) => ({
      result: (submission) => {
        const { status, ...rest } = result(submission);
        return submission.decision === null ? rest : { ...rest, status };
      },
    }),
  ),
  verifying('result-without-read-scope', ['VERIFY-006'], 'Any token reads results.', ({ may }) => ({
    may: (caller, what) => what === 'read' || may(caller, what),
  })),
  {
    name: 'result-without-token',
    violates: ['VERIFY-007'],
    says: 'A result is read without a token.',
    apply: ({ access, verifications }) => ({
      access: { admits: (call) => access.admits(call) || (call.to === 'verify' && !call.hasToken) },
      verifications: {
        may: (caller, what) =>
          (caller.client_id === 'anonymous' && what === 'read') || verifications.may(caller, what),
        find: (store, asked) =>
          asked.clientId === 'anonymous'
            ? anyOf(store.byContent, asked.requestId)
            : verifications.find(store, asked),
      },
    }),
  },
  {
    name: 'verification-without-token',
    violates: ['VERIFY-007'],
    says: 'A verification is asked for without a token.',
    apply: ({ access, verifications }) => ({
      access: { admits: (call) => access.admits(call) || (call.to === 'verify' && !call.hasToken) },
      verifications: {
        may: (caller, what) =>
          (caller.client_id === 'anonymous' && what === 'ask') || verifications.may(caller, what),
      },
    }),
  },
  verifying(
    'result-of-other-client',
    ['VERIFY-008'],
    "A partner reads another partner's result.",
    ({ find }) => ({
      find: (store, asked) => find(store, asked) ?? anyOf(store.byContent, asked.requestId),
    }),
  ),
  verifying(
    'request-ids-shared-by-clients',
    ['VERIFY-008'],
    'Two partners with one request id share the request.',
    ({ key }) => ({
      key: (_clientId, requestId) => key('shared', requestId),
    }),
  ),
  verifying(
    'unknown-request-incomplete',
    ['VERIFY-009'],
    'The result of an unknown request is incomplete.',
    ({ find }) => ({
      find: (store, asked) => find(store, asked) ?? unknown(asked.requestId),
    }),
  ),
  verifying(
    'result-without-data',
    ['VERIFY-010'],
    'A verified result holds no data.',
    ({ result }) => ({
      result: (submission) => ({ ...result(submission), credential: null }),
    }),
  ),
  verifying(
    'result-of-first-identity',
    ['VERIFY-010'],
    'A result shows the identity from before the person accepted another.',
    () => ({
      shows: (person) => person.identity,
    }),
  ),
  {
    name: 'stuck-without-callback',
    violates: ['VERIFY-017', 'VERIFY-002', 'VERIFY-024', 'VERIFY-025'],
    says: 'Without a callback a verification stays incomplete.',
    apply: ({ verifications }) => ({
      verifications: {
        result: (submission) => ({
          ...verifications.result(submission),
          ...(submission.verification?.callbackUrl === null ? { status: 'incomplete' } : {}),
        }),
      },
    }),
  },
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
  verifying(
    'reading-finishes',
    ['VERIFY-024'],
    'A result that was read ten times is cancelled.',
    () => {
      const times = new Map<string, number>();
      return {
        read: (submission, now) => {
          const count = (times.get(submission.content) ?? 0) + 1;
          times.set(submission.content, count);
          if (count < 10 || submission.decision !== null) return;
          submission.decision = 'canceled';
          submission.decidedAt = now;
        },
      };
    },
  ),
];

/** Whether the mock made the id: a UUID and nothing else. */
function isMade({ id }: Submission): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

function anyOf(all: ReadonlyMap<string, Submission>, requestId: string): Submission | undefined {
  return [...all.values()].find(
    ({ id, verification }) => verification !== null && id === requestId,
  );
}

function unknown(id: string): Submission {
  return {
    id,
    content: '',
    link: '',
    clientId: '',
    type: 'verification',
    documentType: null,
    credential: {},
    document: null,
    version: 2,
    items: [],
    place: null,
    verification: { callbackUrl: null, shown: null, laterStatus: null },
    submittedAt: 0,
    owner: null,
    decision: null,
    decidedAt: null,
  };
}
