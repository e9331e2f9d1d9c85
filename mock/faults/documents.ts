import type { Fault } from './fault.ts';
import { lenient } from './problems.ts';

const isDocument = ({ field }: { readonly field: string }) => field === 'data.document';

/** Faults that check only the beginning of a document. */
export const documentFaults: readonly Fault[] = [
  lenient(
    'text-behind-open-cert-accepted',
    ['ADD-011'],
    'Of an OpenCert only the beginning is read.',
    (problem, value) => isDocument(problem) && /^\{.*\} and/.test(String(value)),
  ),
  lenient(
    'documents-by-ftp-accepted',
    ['ADD-011'],
    'A document may stand at an address of any scheme.',
    (problem, value) => isDocument(problem) && /^(ftp|javascript):/.test(String(value)),
  ),
  lenient(
    'addresses-without-host-accepted',
    ['ADD-011'],
    'An address of a document needs no host.',
    (problem, value) => isDocument(problem) && value === 'https://',
  ),
  {
    ...lenient(
      'document-of-no-type-accepted',
      ['ADD-011'],
      'A document is accepted for types that have none.',
      (problem, value, body) =>
        isDocument(problem) &&
        typeof value === 'string' &&
        (body as { credential_type?: unknown }).credential_type === 'digital_identity',
    ),
    types: ['digital_identity'],
  },
];
