import { credentialType } from '../../contracts/credentials/all.ts';
import type { Fault } from './fault.ts';
import { lenient } from './problems.ts';

const siblings = ['manual', 'government_database', 'verifiable_credential'];

/** Closed sets that take in what only resembles one of their values. */
export const closedSetFaults: readonly Fault[] = [
  lenient(
    'document-type-in-any-case-accepted',
    ['ADD-006'],
    'A document type may be written in capital letters.',
    ({ field, code }, value) =>
      field === 'document_type' && code === 'not_allowed' && /^[A-Z_]+$/.test(String(value)),
  ),
  lenient(
    'liveness-takes-sibling-values',
    ['ADD-006'],
    'A liveness check takes the values of the other checks too.',
    ({ field }, value) => field.endsWith('_liveness') && siblings.includes(String(value)),
  ),
  lenient(
    'blank-beside-a-value-accepted',
    ['ADD-006'],
    'A blank behind a value of a closed set does not matter.',
    ({ field, code }, value) =>
      field !== 'credential_type' && code === 'not_allowed' && /^\w+ $/.test(String(value)),
  ),
  lenient(
    'country-in-lower-case-accepted',
    ['ADD-006'],
    'A country may be written in small letters.',
    ({ field }, value) => field.endsWith('.country') && /^[a-z]{2}$/.test(String(value)),
  ),
  lenient(
    'unassigned-country-accepted',
    ['ADD-006'],
    'Any two capital letters are a country.',
    ({ field }, value) => field.endsWith('.country') && /^[A-Z]{2}$/.test(String(value)),
  ),
  lenient(
    'credential-type-trimmed',
    ['ADD-007'],
    'Blanks around the `credential_type` do not matter.',
    ({ field }, value) =>
      field === 'credential_type' &&
      /^ | $/.test(String(value)) &&
      credentialType(String(value).trim()) !== undefined,
  ),
];
