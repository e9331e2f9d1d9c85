import type { Fault } from './fault.ts';
import { faultsOf } from './faults-of.ts';
import { verifying } from './verifying.ts';

const returning = faultsOf('callbacks');

/** Defects of what a person goes through in a verification, and of the way back to the partner. */
export const verificationFlowFaults: readonly Fault[] = [
  returning(
    'no-return-after-completing',
    ['VERIFY-003'],
    'A person who completed is not sent back.',
    ({ returnsOn }) => ({
      returnsOn: (occasion, submission) =>
        submission.decision !== 'accepted' && returnsOn(occasion, submission),
    }),
  ),
  returning(
    'no-return-after-cancelling',
    ['VERIFY-003'],
    'A person who cancelled is not sent back.',
    ({ returnsOn }) => ({
      returnsOn: (occasion, submission) =>
        submission.decision !== 'canceled' && returnsOn(occasion, submission),
    }),
  ),
  {
    name: 'data-before-consent',
    violates: ['VERIFY-011'],
    says: 'A result shows the person before they decide.',
    apply: ({ verifications, links }) => {
      const shown = new Map<string, unknown>();
      return {
        links: {
          page: (sight) => {
            if (sight.submission && sight.person) {
              shown.set(sight.submission.content, verifications.shows(sight.person));
            }
            return links.page(sight);
          },
        },
        verifications: {
          result: (submission) => ({
            ...verifications.result(submission),
            ...(submission.decision === null
              ? { credential: shown.get(submission.content) ?? null }
              : {}),
          }),
        },
      };
    },
  },
  returning(
    'return-at-open',
    ['VERIFY-013'],
    'A person is sent back as soon as they open the link.',
    ({ returnsOn }) => ({
      returnsOn: (occasion, submission) => occasion === 'opened' || returnsOn(occasion, submission),
    }),
  ),
  returning(
    'callback-query-dropped',
    ['VERIFY-014'],
    'The callback loses its own query.',
    ({ address }) => ({
      address: (given, submission, added) =>
        address(given.split('?')[0] ?? given, submission, added),
    }),
  ),
  returning(
    'callback-host-lower-path',
    ['VERIFY-014'],
    'The path of the callback is put in lower case.',
    ({ address }) => ({
      address: (given, submission, added) => {
        const url = new URL(address(given, submission, added));
        url.pathname = decodeURIComponent(url.pathname).toLowerCase();
        return url.href;
      },
    }),
  ),
  returning(
    'callback-encoded-twice',
    ['VERIFY-014'],
    'The callback is percent-encoded once more.',
    ({ address }) => ({
      address: (given, submission, added) =>
        address(given, submission, added).replaceAll('%', '%25'),
    }),
  ),
  returning(
    'name-in-callback',
    ['VERIFY-015'],
    'The callback holds the name of the person.',
    ({ address }) => ({
      address: (given, submission, added) => {
        const name = JSON.stringify(submission.verification?.shown?.full_name ?? '');
        return address(given, submission, { ...added, name });
      },
    }),
  ),
  {
    name: 'javascript-callback',
    violates: ['VERIFY-016'],
    says: 'A callback may be a script.',
    apply: ({ verifications }) => ({
      verifications: {
        problems: (body) =>
          verifications.problems(body).filter(({ field }) => !isScript(field, body)),
      },
      callbacks: { isWeb: () => true },
    }),
  },
  {
    name: 'verified-reopens',
    violates: ['VERIFY-018'],
    says: 'A person can decide a verification again.',
    apply: ({ links }) => ({
      links: {
        page: (sight) => {
          const page = links.page(sight);
          const own = sight.submission?.verification && sight.submission.owner === sight.person?.id;
          return own && sight.person ? 'consent' : page;
        },
      },
    }),
  },
  verifying(
    'verified-runs-out',
    ['VERIFY-018'],
    'A verified result is incomplete again after two days.',
    ({ result }) => {
      let latest = 0;
      return {
        read: (_submission, now) => {
          latest = now;
        },
        result: (submission) => ({
          ...result(submission),
          ...(submission.decidedAt !== null && latest - submission.decidedAt > 48 * 3600 * 1000
            ? { status: 'incomplete' }
            : {}),
        }),
      };
    },
  ),
  {
    name: 'link-serves-two',
    violates: ['VERIFY-019'],
    says: 'Every person who opens a verification link may decide.',
    apply: ({ links }) => ({
      links: {
        page: (sight) =>
          sight.submission?.verification && sight.person && sight.submission.decision === null
            ? 'consent'
            : links.page(sight),
      },
    }),
  },
  {
    name: 'link-on-other-host',
    violates: ['VERIFY-022'],
    says: 'A verification link leads to another host.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(
            parts.path.startsWith('/partner/verify/')
              ? { ...parts, origin: 'https://elsewhere.example' }
              : parts,
          ),
      },
    }),
  },
  {
    name: 'event-contradicts-result',
    violates: ['VERIFY-025', 'HOOK-002'],
    says: 'The event of a cancelled verification says that it was verified.',
    apply: ({ webhooks }) => ({
      webhooks: {
        event: (origin) => ({ ...webhooks.event(origin), type: 'vwsp_request.verified' }),
      },
    }),
  },
];

function isScript(field: string, body: unknown): boolean {
  return field === 'callback_url' && typeof Object(body).callback_url === 'string';
}
