import { createHash } from 'node:crypto';
import { mockClients } from '../clients.ts';
import type { Fault } from './fault.ts';

/** Links that say the wrong thing or too much. */
export const redirectFaults: readonly Fault[] = [
  {
    name: 'link-on-another-host',
    violates: ['URI-001'],
    says: 'The link leads to a host that is not the API’s.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => submissions.link({ ...parts, origin: 'https://elsewhere.example' }),
      },
    }),
  },
  {
    name: 'link-path-in-snake-case',
    violates: ['URI-001'],
    says: 'The path of the link spells the type as the API does, not as the pages do.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => {
          const path = parts.path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
          return submissions.link({ ...parts, path: path.replace('education', 'educations') });
        },
      },
    }),
  },
  {
    name: 'link-client-id-wrong',
    violates: ['URI-002'],
    says: 'The `clientId` of the link is in capitals.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => submissions.link({ ...parts, clientId: parts.clientId.toUpperCase() }),
      },
    }),
  },
  {
    name: 'link-client-id-of-the-first-client',
    violates: ['URI-002'],
    says: 'The `clientId` of every link is that of the first client, even if another one submits.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => submissions.link({ ...parts, clientId: mockClients[0].clientId }),
      },
    }),
  },
  {
    name: 'link-document-type-wrong',
    violates: ['URI-003'],
    says: 'The `documentType` of the link is always `unknown`.',
    apply: ({ submissions }) => ({
      submissions: { link: (parts) => submissions.link({ ...parts, documentType: 'unknown' }) },
    }),
  },
  {
    name: 'content-is-partner-id',
    violates: ['URI-004', 'REUSE-003', 'REUSE-009', 'AUTH-013'],
    says: 'The `content` of the link is the partner’s own id.',
    apply: () => ({ submissions: { content: ({ id }) => id } }),
  },
  {
    name: 'content-is-a-counter',
    violates: ['URI-008'],
    says: 'The `content` of the links counts up.',
    apply() {
      let count = 1000;
      return { submissions: { content: () => String(count++) } };
    },
  },
  {
    name: 'content-has-few-random-bits',
    violates: ['URI-008'],
    says: 'The `content` varies in 32 bits only.',
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) =>
          `${submissions.content(origin).slice(0, 8)}-0000-4000-8000-000000000000`,
      },
    }),
  },
  {
    name: 'content-made-from-the-credential',
    violates: ['URI-007', 'REUSE-003', 'REUSE-009', 'AUTH-013'],
    says: 'Equal credentials get the same `content`.',
    apply: () => ({
      submissions: {
        content: ({ credential }) =>
          createHash('sha256').update(JSON.stringify(credential)).digest('hex').slice(0, 32),
      },
    }),
  },
  {
    name: 'link-parameters-in-query-too',
    violates: ['URI-005'],
    says: 'The parameters stand in the query as well as in the fragment.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => {
          const [address, fragment] = submissions.link(parts).split('#');
          return `${address}?${fragment}#${fragment}`;
        },
      },
    }),
  },
  {
    name: 'ampersand-escaped-twice',
    violates: [
      'URI-002',
      'URI-003',
      'URI-004',
      'URI-005',
      'URI-006',
      'REUSE-009',
      'LINK-005',
      'LINK-009',
      'CONS-001',
    ],
    says: 'Once decoded, the link still has `\\u0026` in place of `&`.',
    apply: ({ submissions }) => ({
      submissions: { link: (parts) => submissions.link(parts).replaceAll('&', '\\u0026') },
    }),
  },
  {
    name: 'full-name-in-link',
    violates: ['URI-009'],
    says: 'The link carries the person’s name.',
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          `${submissions.link(parts)}&${new URLSearchParams({ name: String(parts.credential.full_name) })}`,
      },
    }),
  },
];
