import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Consent not asked, not heeded, or asked again. */
export const consentFaults: readonly Fault[] = [
  {
    name: 'consent-not-asked',
    violates: ['CONS-001', 'REUSE-009'],
    says: 'The first person who signs in has accepted.',
    apply: ({ links, consent, accounts }) => ({
      links: {
        async claim(sight) {
          const claimed = await links.claim(sight);
          if (claimed && sight.submission) consent.record(sight.submission, 'accepted', sight.now);
          return claimed;
        },
      },
      accounts: {
        takesUp: (occasion, submission) =>
          occasion === 'claimed' || accounts.takesUp(occasion, submission),
        replacesOn: (occasion, submission) =>
          occasion === 'claimed' || accounts.replacesOn(occasion, submission),
      },
    }),
  },
  {
    name: 'consent-asked-again-after-accepting',
    violates: ['CONS-003', 'CONS-004', 'REUSE-009'],
    says: 'The link of an accepted credential asks for consent again.',
    apply: ({ links }) => ({
      links: {
        page(sight) {
          const page = links.page(sight);
          return page === 'credential' && sight.at === 'visit' ? 'consent' : page;
        },
      },
    }),
  },
  {
    name: 'consent-asked-once-only',
    violates: ['CONS-002', 'REUSE-009'],
    says: 'A person who left without deciding sees the credential the next time.',
    apply({ links }) {
      const asked = new WeakSet<Submission>();
      return {
        links: {
          page(sight) {
            const page = links.page(sight);
            if (page !== 'consent' || sight.at === 'decision' || !sight.submission) return page;
            if (asked.has(sight.submission)) return 'credential';
            asked.add(sight.submission);
            return page;
          },
        },
      };
    },
  },
  {
    name: 'cancel-leaves-incomplete',
    violates: ['CONS-006', 'STAT-012'],
    says: 'A cancelled submission stays incomplete until it expires.',
    apply: ({ consent }) => ({
      consent: {
        record: (submission, decision, now) =>
          decision === 'canceled' ? undefined : consent.record(submission, decision, now),
      },
    }),
  },
  {
    name: 'cancel-accepts',
    violates: ['CONS-006', 'CONS-007', 'REUSE-009'],
    says: 'Cancelling accepts.',
    apply: ({ consent, accounts }) => ({
      consent: {
        record: (submission, _decision, now) => consent.record(submission, 'accepted', now),
      },
      accounts: {
        takesUp: (occasion, submission) =>
          occasion !== 'claimed' || accounts.takesUp(occasion, submission),
      },
    }),
  },
  {
    name: 'verified-before-accepting',
    violates: ['CONS-005', 'STAT-011'],
    says: 'The status is verified as soon as someone has signed in on the link.',
    apply: ({ statuses }) => ({
      statuses: {
        of(sight) {
          const status = statuses.of(sight);
          const pending = status.status === 'incomplete' && sight.submission.owner !== null;
          return pending ? { ...status, status: 'verified' } : status;
        },
      },
    }),
  },
  {
    name: 'canceled-credential-in-account',
    violates: ['CONS-007'],
    says: 'The account lists a credential that the person refused.',
    apply: ({ accounts }) => ({
      accounts: {
        takesUp: (occasion, submission) =>
          occasion === 'canceled' || accounts.takesUp(occasion, submission),
      },
    }),
  },
  {
    name: 'credential-listed-before-accepting',
    violates: ['CONS-008'],
    says: 'The account lists a credential from the first visit on, until it is refused.',
    apply: ({ accounts }) => ({
      accounts: {
        takesUp: (occasion, submission) =>
          occasion === 'claimed' || accounts.takesUp(occasion, submission),
        shows: ({ decision }) => decision !== 'canceled',
      },
    }),
  },
];
