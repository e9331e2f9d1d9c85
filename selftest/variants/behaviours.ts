import { valueAt } from '../../contracts/json-path.ts';
import type { SubmissionStatus } from '../../contracts/messages/status.ts';
import type { Problem } from '../../mock/behaviour/validation.ts';
import type { Behaviour, Change } from '../../mock/behaviour.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import type { Variant } from './variant.ts';

/** Differences in what happens to submissions, people and statuses. */
export const behaviourVariants: readonly Variant[] = [
  {
    name: 'consent once per person',
    says: 'Who has consented once sees the next credential at once.',
    apply: consentOnce,
  },
  {
    name: 'sliding window',
    says: 'Every repeat starts the 48 hours anew.',
    apply: ({ submissions }) => ({
      submissions: {
        async findOrMake(registration) {
          const current = registration.find();
          if (current) current.submittedAt = registration.now;
          return submissions.findOrMake(registration);
        },
      },
    }),
  },
  {
    name: 'accepted ids taken for ever',
    says: 'The id of an accepted credential keeps its link for ever.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.decision === 'accepted' || submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'cancelled ids free at once',
    says: 'A cancelled id makes a new request at once.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.decision !== 'canceled' && submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'case-blind replacement',
    says: 'Letter case does not count in what a newer version must equal.',
    apply: () => ({
      replacement: {
        replaces: (newer, older, key) =>
          key !== null &&
          newer.type === older.type &&
          key.every((field) => folded(newer.credential[field]) === folded(older.credential[field])),
      },
    }),
  },
  telling('finalized_at in milliseconds', 'Final times have three more digits.', (time) =>
    time.replace('Z', '.000Z'),
  ),
  telling('finalized_at with an offset', 'Final times end in +00:00.', (time) =>
    time.replace('Z', '+00:00'),
  ),
  {
    name: 'bulk reversed',
    says: 'Many statuses come in the reverse order.',
    apply: ({ statuses }) => ({
      statuses: { list: (ids, one) => statuses.list(ids, one).toReversed() },
    }),
  },
  refusing('unknown fields refused', 'A field that the pages do not list is refused.', hasStranger),
  refusing(
    'strange documents refused',
    'No document is accepted but those that the profile supplies.',
    hasStrangeDocument,
  ),
  refusing('empty texts refused', 'No text may be empty.', (body) =>
    JSON.stringify(body).includes(':""'),
  ),
];

function consentOnce({ links, consent, accounts }: Behaviour): Change {
  const consented = new Set<string>();
  return {
    links: {
      async claim(sight) {
        const claimed = await links.claim(sight);
        const { person, submission } = sight;
        if (claimed && person && submission && consented.has(person.id)) {
          consent.record(submission, 'accepted', sight.now);
        }
        return claimed;
      },
    },
    consent: {
      record(submission, decision, now) {
        if (decision === 'accepted' && submission.owner) consented.add(submission.owner);
        consent.record(submission, decision, now);
      },
    },
    accounts: {
      takesUp: (occasion, submission) =>
        submission.decision === 'accepted' || accounts.takesUp(occasion, submission),
      replacesOn: (occasion, submission) =>
        submission.decision === 'accepted' || accounts.replacesOn(occasion, submission),
    },
  };
}

function folded(value: unknown): string {
  return JSON.stringify(value ?? null).toLowerCase();
}

function telling(name: string, says: string, spell: (time: string) => string): Variant {
  const change = (status: SubmissionStatus) =>
    status.finalized_at ? { ...status, finalized_at: spell(status.finalized_at) } : status;
  return {
    name,
    says,
    apply: ({ statuses }) => ({ statuses: { of: (sight) => change(statuses.of(sight)) } }),
  };
}

function refusing(name: string, says: string, minds: (body: unknown) => boolean): Variant {
  const problem: Problem = { field: '', code: 'invalid', message: 'is not acceptable' };
  return {
    name,
    says,
    apply: ({ validation }) => ({
      validation: {
        problems: (type, body) =>
          minds(body)
            ? [...validation.problems(type, body), problem]
            : validation.problems(type, body),
      },
    }),
  };
}

const supplied: readonly unknown[] = Object.values(sampleDocuments);

function hasStrangeDocument(body: unknown): boolean {
  const document = valueAt(body, ['data', 'document']);
  return typeof document === 'string' && !supplied.includes(document);
}

const ENVELOPE = ['id', 'document_type', 'credential_type', 'data'];

function hasStranger(body: unknown): boolean {
  return Object.keys(Object(body)).some((name) => !ENVELOPE.includes(name));
}
