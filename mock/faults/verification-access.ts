import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { verifying } from './verifying.ts';

/** Defects of who may ask for a verification and read its result. */
export const verificationAccessFaults: readonly Fault[] = [
  verifying('result-without-read-scope', ['VERIFY-006'], 'Any token reads results.', ({ may }) => ({
    may: (caller, what) => what === 'read' || may(caller, what),
  })),
  verifying(
    'verification-asked-without-scope',
    ['VERIFY-006'],
    'Any token asks for a verification.',
    ({ may }) => ({ may: (caller, what) => what === 'ask' || may(caller, what) }),
  ),
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
  {
    name: 'result-of-other-client-500',
    violates: ['VERIFY-008'],
    says: "Reading another partner's result fails with 500.",
    apply: ({ answers, verifications }) => {
      const foreign = new Set<string>();
      return {
        verifications: {
          find: (store, asked) => {
            const own = verifications.find(store, asked);
            if (!own && anyOf(store.byContent, asked.requestId)) foreign.add(asked.requestId);
            return own;
          },
        },
        answers: {
          reply: (reply, asked) => {
            const last = answers.reply(reply, asked);
            const isForeign =
              last.status === 404 && [...foreign].some((id) => asked.path.includes(id));
            return isForeign ? { ...last, status: 500 } : last;
          },
        },
      };
    },
  },
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
];

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
