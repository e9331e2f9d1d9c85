import { hash } from 'node:crypto';
import type { Submission } from '../submissions.ts';
import type { Defect } from './defect.ts';

/** Links that tell something in disguise. */
export const disguiseDefects: readonly Defect[] = [
  {
    name: 'a name in hexadecimal',
    violates: ['URI-009'],
    says: 'the link has the name in hexadecimal',
    conduct: telling(({ payload }) =>
      Buffer.from(String(payload.credential.full_name)).toString('hex'),
    ),
  },
  {
    name: 'a name as a fingerprint',
    violates: ['URI-009'],
    says: 'the link has an unsalted hash of the name',
    conduct: telling(({ payload }) => hash('sha1', String(payload.credential.full_name))),
  },
  {
    name: 'the id at the end of the content',
    violates: ['URI-004'],
    says: 'the content ends with the id, backwards',
    conduct: () => ({ content: (honest, id) => `${honest}${Array.from(id).reverse().join('')}` }),
  },
  {
    name: 'no document, no type',
    violates: ['URI-003'],
    says: 'the link of a submission without a document says none',
    types: ['english_proficiency'],
    options: { fragmentChecked: false },
    conduct: () => ({
      parameters: (honest, { payload }) =>
        honest.map(([name, value]) => [
          name,
          name === 'documentType' && payload.document === null ? 'none' : value,
        ]),
    }),
  },
];

function telling(what: (request: Submission) => string): Defect['conduct'] {
  return () => ({ parameters: (honest, request) => [...honest, ['ref', what(request)]] });
}
