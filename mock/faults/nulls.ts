import { valueAt } from '../../contracts/json-path.ts';
import type { Fault } from './fault.ts';
import { lenient } from './problems.ts';

/** Null, or nothing, accepted as a value. */
export const nullFaults: readonly Fault[] = [
  lenient(
    'null-as-name-accepted',
    ['ADD-004'],
    'A person may be called null.',
    ({ field }, value) => field === 'data.credential.full_name' && value === null,
  ),
  lenient(
    'null-as-document-type-accepted',
    ['ADD-004'],
    'A document type may be null.',
    ({ field }, value) => field === 'document_type' && value === null,
  ),
  lenient(
    'null-in-a-list-accepted',
    ['ADD-004'],
    'A required field of a list element may be null.',
    ({ field }, value) => /\.\d+\.\w+$/.test(field) && !/role_/.test(field) && value === null,
  ),
  lenient(
    'null-work-rights-accepted',
    ['ADD-009'],
    'For Singapore `singapore_work_rights` may be null.',
    ({ field }, value) => field.endsWith('work_rights') && value === null,
  ),
  lenient(
    'empty-roles-accepted',
    ['ADD-010'],
    'An empty classification counts as one.',
    ({ field }, _value, body) =>
      field === 'data.credential.employment' &&
      JSON.stringify(valueAt(body, ['data', 'credential'])).includes('"role_title":""'),
  ),
];
