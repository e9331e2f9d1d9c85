import { readRedirectLink } from '../../contracts/redirect-link.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { rendezvous } from './rendezvous.ts';

/** Links that belong to the wrong person or have no owner. */
export const linkFaults: readonly Fault[] = [
  {
    name: 'second-visitor-sees-consent',
    violates: ['LINK-002', 'LINK-005', 'LINK-006', 'LINK-007', 'LINK-009', 'REUSE-009'],
    says: 'Another person who opens an owned link is asked to accept, though their answer is not taken.',
    apply: ({ links }) => ({
      links: {
        page: (sight) =>
          sight.at === 'visit' && sight.person && sight.submission && !sight.over
            ? (links.page(sight).replace('error', 'consent') as 'consent')
            : links.page(sight),
      },
    }),
  },
  {
    name: 'second-visitor-takes-over',
    violates: ['LINK-004', 'LINK-005', 'LINK-006', 'LINK-007', 'LINK-009', 'REUSE-009'],
    says: 'Until someone has decided, each person who opens the link becomes its owner.',
    apply: ({ links }) => ({
      links: {
        claim(sight) {
          if (sight.submission && !sight.submission.decision) sight.submission.owner = null;
          return links.claim(sight);
        },
      },
    }),
  },
  {
    name: 'accepted-credential-shown-to-anyone',
    violates: ['LINK-002', 'REUSE-009'],
    says: 'Once accepted, the link shows the credential to every person who is signed in.',
    apply: ({ links }) => ({
      links: {
        page: (sight) =>
          sight.person && sight.submission?.decision === 'accepted'
            ? 'credential'
            : links.page(sight),
      },
    }),
  },
  {
    name: 'second-person-can-accept-too',
    violates: ['LINK-004', 'REUSE-009'],
    says: 'Another person sees the error page, but their acceptance puts the credential into their account.',
    apply: ({ links, consent }) => ({
      links: {
        page: (sight) =>
          sight.at === 'decision' && sight.submission?.decision === 'accepted'
            ? 'consent'
            : links.page(sight),
      },
      consent: {
        record: (submission, decision, now) =>
          submission.decision ? undefined : consent.record(submission, decision, now),
      },
    }),
  },
  {
    name: 'owned-at-consent',
    violates: ['LINK-004', 'LINK-005', 'LINK-006', 'LINK-007', 'LINK-009', 'REUSE-009'],
    says: 'The link is owned by the person who accepts first, not by the one who opens it first.',
    apply: ({ links }) => ({
      links: {
        claim: (sight) => (sight.at === 'decision' ? links.claim(sight) : false),
        page: ({ submission, ...sight }) =>
          links.page({ ...sight, submission: submission && ownedBy(submission, sight.person?.id) }),
      },
    }),
  },
  {
    name: 'anonymous-opening-claims',
    violates: ['LINK-005', 'REUSE-009'],
    says: 'Opening the link without signing in uses it up.',
    apply: ({ links }) => ({
      links: {
        claim(sight) {
          if (sight.submission && !sight.person) sight.submission.owner ??= 'nobody';
          return links.claim(sight);
        },
      },
    }),
  },
  {
    name: 'owner-locked-out-on-second-visit',
    violates: ['LINK-003', 'LINK-007', 'CONS-002', 'CONS-003', 'CONS-004', 'REUSE-009'],
    says: 'The link works for one signed-in visit of its owner; the next shows the error page.',
    apply({ links }) {
      const seen = new WeakSet<Submission>();
      return {
        links: {
          page(sight) {
            const page = links.page(sight);
            if (page === 'sign-in' || sight.at === 'decision' || !sight.submission) return page;
            if (seen.has(sight.submission)) return 'error';
            if (page !== 'error') seen.add(sight.submission);
            return page;
          },
        },
      };
    },
  },
  {
    name: 'owner-locked-out-after-accepting',
    violates: ['LINK-003', 'CONS-003', 'CONS-004', 'REUSE-009'],
    says: 'Once accepted, the link shows the error page to its owner too.',
    apply: ({ links }) => ({
      links: {
        page: (sight) => (links.page(sight) === 'credential' ? 'error' : links.page(sight)),
      },
    }),
  },
  {
    name: 'ownership-lost-on-repeat',
    violates: ['LINK-007'],
    says: 'A repeated submission frees the link for the next person.',
    apply: ({ submissions }) => ({
      submissions: {
        async findOrMake(registration) {
          const registered = await submissions.findOrMake(registration);
          if (!registered.submission.decision) registered.submission.owner = null;
          return registered;
        },
      },
    }),
  },
  {
    name: 'content-compared-in-part',
    violates: ['LINK-008'],
    says: 'Only the first eight characters of `content` are compared.',
    apply: () => ({
      links: {
        find: (store, opened) => {
          const start = readRedirectLink(opened)?.parameters.get('content')?.slice(0, 8);
          return (
            store.byContent.values().find(({ content }) => content.startsWith(start || '-')) ?? null
          );
        },
      },
    }),
  },
  {
    name: 'altered-link-opens-the-newest-request',
    violates: ['LINK-010'],
    says: 'A link whose client id or document type was altered opens the newest request.',
    apply: ({ links }) => ({
      links: {
        find(store, opened) {
          const content = readRedirectLink(opened)?.parameters.get('content') ?? '';
          const newest = [...store.byContent.values()].at(-1) ?? null;
          return links.find(store, opened) ?? (store.byContent.has(content) ? newest : null);
        },
      },
    }),
  },
  {
    name: 'altered-link-opens-the-newest-that-fits',
    violates: ['LINK-010'],
    says: 'A link altered to another client or document type opens the newest request of that client and type.',
    apply: ({ links }) => ({
      links: {
        find(store, opened) {
          const parameters = readRedirectLink(opened)?.parameters;
          const fitting = [...store.byContent.values()].findLast(
            ({ clientId, documentType }) =>
              clientId === parameters?.get('clientId') &&
              documentType === parameters.get('documentType'),
          );
          const known = store.byContent.has(parameters?.get('content') ?? '');
          return links.find(store, opened) ?? (known ? (fitting ?? null) : null);
        },
      },
    }),
  },
  {
    name: 'concurrent-claims-race',
    violates: ['LINK-009'],
    says: 'Two people who claim at the same moment both find the link free.',
    apply({ links }) {
      const meet = rendezvous();
      const claimed = new Set<string>();
      return {
        links: {
          async claim({ submission, over, person }) {
            if (!submission || over || !person || submission.owner !== null) return false;
            await meet(submission.content);
            submission.owner = person.id;
            claimed.add(submission.content + person.id);
            return true;
          },
          page: ({ submission, ...sight }) => {
            const mine = submission && claimed.has(submission.content + sight.person?.id);
            const owner = mine && sight.person ? sight.person.id : null;
            return links.page({
              ...sight,
              submission: mine ? { ...submission, owner } : submission,
            });
          },
        },
      };
    },
  },
];

function ownedBy(submission: Submission, person: string | undefined): Submission {
  return { ...submission, owner: submission.owner ?? person ?? null };
}
