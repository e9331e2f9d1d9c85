import type { Variant } from './variant.ts';

/** Differences in how a refusal is worded and which status it has. */
export const refusalVariants: readonly Variant[] = [
  {
    name: '400 for schema violations',
    says: 'an invalid payload is answered with 400',
    options: { refusal: 400 },
  },
  {
    name: '409 for schema violations',
    says: 'an invalid payload is answered with 409',
    options: { refusal: 409 },
  },
  {
    name: '404 for a wrong method',
    says: 'a path exists for its method only',
    options: { wrongMethod: 404 },
  },
  {
    name: '400 for another content type',
    says: 'a body that is not JSON by its type is answered with 400',
    options: { wrongContentType: 400 },
  },
  {
    name: '422 for another content type',
    says: 'a body that is not JSON by its type is answered with 422',
    options: { wrongContentType: 422 },
  },
  {
    name: 'bodies are read first',
    says: 'an unparsable body is refused before the token is looked at',
    options: { bodyBeforeToken: true },
  },
  {
    name: 'errors as a map',
    says: 'errors are lists of codes by field',
    options: { errorShape: 'map' },
  },
  {
    name: 'errors as problem details',
    says: 'errors are RFC 9457 documents with names like data.items[0]',
    options: { errorShape: 'problem' },
  },
  {
    name: 'errors with JSON pointers',
    says: 'the field at fault is a JSON pointer',
    options: { errorShape: 'pointer' },
  },
  {
    name: 'errors as a sentence',
    says: 'one sentence says it all',
    options: { errorShape: 'sentence' },
  },
  {
    name: 'errors as full messages',
    says: 'each error is a sentence with the name of its field in words',
    options: { errorShape: 'full messages' },
  },
  {
    name: 'errors of several fields under base',
    says: 'an error is under its field, and under base if it is about several fields',
    options: { errorShape: 'base' },
  },
  {
    name: 'the first error only',
    says: 'one field is named, by its last part',
    options: { errorShape: 'first' },
    warns: ['ADD-015'],
  },
  {
    name: 'errors as plain text',
    says: 'a refusal is text/plain and names no field',
    options: { errorShape: 'text' },
    warns: ['ADD-015'],
  },
  {
    name: 'token errors in the own shape',
    says: 'the token endpoint words its errors as all others do',
    options: { tokenErrors: 'own', errorShape: 'map' },
    warns: ['AUTH-005', 'AUTH-006', 'AUTH-007'],
  },
  {
    name: 'errors that echo',
    says: 'a refusal repeats what it was sent',
    options: { errorShape: 'echo' },
  },
];
