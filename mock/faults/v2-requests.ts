import type { Fields } from '../../contracts/credentials/define.ts';
import type { LinkParts } from '../behaviour/submissions.ts';
import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';
import { hours } from './hours.ts';

const universal = ['universal_credential'];

/** Defects of what becomes of v2 submissions: their links, their time, their owners. */
export const v2RequestFaults: readonly Fault[] = [
  {
    name: 'v2-consent-not-asked',
    violates: ['V2-024'],
    says: 'A v2 link shows the credential before the person has accepted it.',
    types: ['microcredential'],
    apply: ({ links }) => ({
      links: {
        page: (sight) => {
          const page = links.page(sight);
          const ofType =
            sight.submission?.version === 2 && sight.submission.type === 'microcredential';
          return ofType && page === 'consent' && sight.at === 'visit' ? 'credential' : page;
        },
      },
    }),
  },
  {
    name: 'v2-window-a-week',
    violates: ['V2-023'],
    says: 'A v2 id means the same request for a week.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.version === 2
            ? now - submission.submittedAt < hours(168)
            : submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'v2-window-24h',
    violates: ['V2-023'],
    says: 'A v2 id means the same request for a day only.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          submission.version === 2
            ? now - submission.submittedAt < hours(24)
            : submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'v2-never-over',
    violates: ['V2-023'],
    says: 'A pending v2 submission does not end.',
    apply: ({ retention }) => ({
      retention: {
        isOver: (submission, now) => submission.version === 1 && retention.isOver(submission, now),
      },
    }),
  },
  {
    name: 'v2-second-person-takes-over',
    violates: ['V2-024', 'BATCH-012', 'VERIFY-019'],
    says: 'In v2, the last person who opens a link owns it.',
    apply: ({ links }) => ({
      links: {
        claim: (sight) => {
          const { submission } = sight;
          if (submission?.version === 2 && !submission.decision) submission.owner = null;
          return links.claim(sight);
        },
      },
    }),
  },
  {
    name: 'v2-accepted-shown-to-anyone',
    violates: ['V2-024'],
    says: 'An accepted v2 credential is shown to anybody who is signed in.',
    apply: ({ links }) => ({
      links: {
        page: (sight) =>
          sight.person &&
          sight.submission?.version === 2 &&
          sight.submission.decision === 'accepted' &&
          sight.submission.verification === null
            ? 'credential'
            : links.page(sight),
      },
    }),
  },
  {
    name: 'v2-accepted-not-listed',
    violates: ['V2-024'],
    types: ['career_history'],
    says: 'An accepted v2 career history is not in the account.',
    apply: ({ accounts }) => ({
      accounts: {
        takesUp: (occasion, submission) =>
          !(
            submission.version === 2 &&
            submission.type === 'career_history' &&
            submission.items.length === 0
          ) && accounts.takesUp(occasion, submission),
      },
    }),
  },
  {
    name: 'replacement-by-version',
    violates: ['V2-028'],
    types: ['education', 'english_proficiency', 'microcredential'],
    says: 'A credential replaces only what came through the same API version.',
    apply: ({ replacement }) => ({
      replacement: {
        replaces: (newer, older, key) =>
          newer.version === older.version && replacement.replaces(newer, older, key),
      },
    }),
  },
  linking('v2-link-on-another-host', 'V2-008', 'A v2 link leads to another host.', (parts) => ({
    ...parts,
    origin: 'https://elsewhere.example',
  })),
  linking(
    'v2-link-without-document-type',
    'V2-008',
    'A v2 link names no document type.',
    (parts) => ({
      ...parts,
      documentType: null,
    }),
  ),
  linking(
    'v2-link-client-id-upper-case',
    'V2-008',
    'A v2 link spells the client id in capitals.',
    (parts) => ({
      ...parts,
      clientId: parts.clientId.toUpperCase(),
    }),
  ),
  {
    name: 'v2-link-to-snake-case-path',
    violates: ['V2-008'],
    types: ['english_proficiency'],
    says: 'The v2 link of an English result has its path in snake case.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(
            parts.version === 2
              ? { ...parts, path: parts.path.replace('englishProficiency', 'english_proficiency') }
              : parts,
          ),
      },
    }),
  },
  {
    name: 'v2-repeat-makes-a-new-request',
    violates: ['V2-008', 'V2-023'],
    says: 'A repeated v2 id makes a new request.',
    apply: ({ submissions }) => ({
      submissions: {
        isCurrent: (submission, now) =>
          (submission.version === 1 ||
            submission.items.length > 0 ||
            submission.verification !== null) &&
          submissions.isCurrent(submission, now),
      },
    }),
  },
  {
    name: 'v2-content-from-the-fields',
    violates: ['V2-008'],
    says: 'The content of a v2 link is made from the fields.',
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) =>
          origin.version === 2 && Object.keys(origin.credential).length > 0
            ? Buffer.from(JSON.stringify(origin.credential)).toString('hex').slice(-32)
            : submissions.content(origin),
      },
    }),
  },
  showing(
    'universal-details-lost',
    'The account lacks the details of a universal credential.',
    ({ credential_details: _details, ...rest }) => rest,
  ),
  showing('speciality-order-lost', 'The account sorts the specialities.', (fields) =>
    changingDetails(fields, (details) => ({
      ...details,
      ...(Array.isArray(details.speciality) ? { speciality: details.speciality.toReversed() } : {}),
    })),
  ),
  showing('universal-place-upper-case', 'The account shows the city in capitals.', (fields) =>
    changingDetails(fields, (details) => ({
      ...details,
      ...(typeof details.city === 'string' ? { city: details.city.toUpperCase() } : {}),
    })),
  ),
];

function showing(name: string, says: string, change: (fields: Fields) => Fields): Fault {
  return {
    name,
    violates: ['V2-025'],
    types: universal,
    says,
    apply: ({ accounts }) => ({
      accounts: {
        fields: (submission: Submission) => {
          const fields = accounts.fields(submission);
          return submission.type === 'universal_credential' ? change(fields) : fields;
        },
      },
    }),
  };
}

function changingDetails(fields: Fields, change: (details: Fields) => Fields): Fields {
  const details = fields.credential_details as Fields | null | undefined;
  return details ? { ...fields, credential_details: change(details) } : fields;
}

/** A defect of the links of single v2 submissions. */
function linking(
  name: string,
  rule: string,
  says: string,
  change: (parts: LinkParts) => LinkParts,
): Fault {
  return {
    name,
    violates: [rule],
    says,
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => {
          const single = parts.version === 2 && parts.documentType !== null;
          return submissions.link(single ? change(parts) : parts);
        },
      },
    }),
  };
}
