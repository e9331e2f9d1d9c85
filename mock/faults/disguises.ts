import { hash } from 'node:crypto';
import type { LinkParts } from '../behaviour/submissions.ts';
import type { Fault } from './fault.ts';

/** Links that show a value in an encoding. */
export const disguiseFaults: readonly Fault[] = [
  {
    name: 'content-ends-with-the-id',
    violates: ['URI-004'],
    says: 'The `content` ends with the partner’s id in capital letters.',
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) => `${submissions.content(origin)}.${origin.id.toUpperCase()}`,
      },
    }),
  },
  {
    name: 'content-holds-the-id-in-base64',
    violates: ['URI-004'],
    says: 'The `content` holds the partner’s id in base64.',
    apply: ({ submissions }) => ({
      submissions: {
        content: (origin) =>
          Buffer.from(`${submissions.content(origin)}:${origin.id}`).toString('base64url'),
      },
    }),
  },
  telling('name-in-base64-in-link', 'The link has the name in base64.', ({ credential }) =>
    Buffer.from(String(credential.full_name)).toString('base64url'),
  ),
  telling('name-backwards-in-link', 'The link has the name backwards.', ({ credential }) =>
    Array.from(String(credential.full_name).toWellFormed()).reverse().join(''),
  ),
  telling('name-hashed-in-link', 'The link has the unsalted hash of the name.', ({ credential }) =>
    hash('sha256', String(credential.full_name)),
  ),
  {
    name: 'link-without-a-document-says-none',
    violates: ['URI-003'],
    says: 'The link of a submission without a document says `documentType=none`.',
    types: ['english_proficiency'],
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) =>
          submissions.link(
            parts.path.endsWith('englishProficiency') && parts.document === null
              ? { ...parts, documentType: 'none' }
              : parts,
          ),
      },
    }),
  },
];

function telling(name: string, says: string, what: (parts: LinkParts) => string): Fault {
  return {
    name,
    violates: ['URI-009'],
    says,
    apply: ({ submissions }) => ({
      submissions: {
        link: (parts) => `${submissions.link(parts)}&ref=${encodeURIComponent(what(parts))}`,
      },
    }),
  };
}
