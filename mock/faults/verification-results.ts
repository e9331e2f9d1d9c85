import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { verifying } from './verifying.ts';

/** Defects of the result of a verification. */
export const verificationResultFaults: readonly Fault[] = [
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
    ['VERIFY-025'],
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
    'A result has no status before the decision.',
    ({ result }) => ({
      result: (submission) => {
        const { status, ...rest } = result(submission);
        return submission.decision === null ? rest : { ...rest, status };
      },
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
  verifying(
    'identity-of-first-credential',
    ['VERIFY-010'],
    'A result shows the name on the first credential that the person accepted.',
    ({ shows }) => ({
      shows: (person) => ({
        ...shows(person),
        full_name: person.held[0]?.credential.full_name ?? shows(person).full_name,
      }),
    }),
  ),
];

/** Whether the mock made the id: a UUID and nothing else. */
function isMade({ id }: Submission): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
