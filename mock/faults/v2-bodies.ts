import type { Problem } from '../behaviour/validation.ts';
import type { Fault } from './fault.ts';
import { overlookingV2, refusingV2 } from './problems-v2.ts';

/** v2 bodies and batches that are accepted or refused wrongly. */
export const v2BodyFaults: readonly Fault[] = [
  lenient(
    'v2-missing-name-accepted',
    ['V2-003', 'BATCH-003'],
    'A v2 body needs no full name.',
    ({ field }) => field.endsWith('fields.full_name'),
  ),
  lenient(
    'v2-missing-issuer-accepted',
    ['V2-003'],
    'A universal credential needs no issuer.',
    ({ field, code }) => field.endsWith('fields.issuer_name') && code === 'missing',
    ['universal_credential'],
  ),
  lenient(
    'v2-missing-course-in-item-accepted',
    ['V2-003'],
    'An education item needs no course.',
    ({ field, code }) => /^education_items.*course_name$/.test(field) && code === 'missing',
  ),
  lenient(
    'v2-missing-id-accepted',
    ['V2-003'],
    'A v2 submission needs no id.',
    ({ field, code }) => field === 'credential_id' && code === 'missing',
  ),
  lenient(
    'v2-number-as-text-accepted',
    ['V2-004'],
    'A v2 text may be a number.',
    (_problem, value) => typeof value === 'number',
  ),
  lenient(
    'v2-text-for-boolean-accepted',
    ['V2-004'],
    'A v2 boolean may be a text.',
    ({ field }, value) =>
      /(has_majors|with_honours|awaiting_graduation)$/.test(field) && typeof value === 'string',
    ['education'],
  ),
  lenient(
    'v2-object-as-speciality-accepted',
    ['V2-004'],
    'The specialities may be an object.',
    ({ field }, value) =>
      field.endsWith('credential_details.speciality') && typeof value === 'object',
    ['universal_credential'],
  ),
  lenient(
    'v2-calendar-unchecked',
    ['V2-005'],
    'A v2 day need not be in the calendar.',
    (_problem, value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  ),
  lenient(
    'v2-date-completed-unchecked',
    ['V2-005'],
    'Any text is a day of completion in v2.',
    ({ field }, value) =>
      field.endsWith('credential_details.date_completed') && typeof value === 'string',
    ['universal_credential'],
  ),
  lenient(
    'v2-date-with-time-accepted',
    ['V2-005'],
    'A v2 date may have a time behind it.',
    (_problem, value) => /^\d{4}-\d{2}-\d{2}[T ]/.test(String(value)),
  ),
  lenient(
    'v2-any-liveness-accepted',
    ['V2-006'],
    'Any word is a liveness in v2.',
    ({ field, code }, value) =>
      field.endsWith('_liveness') && code !== 'missing' && typeof value === 'string',
    ['digital_identity'],
  ),
  lenient(
    'two-assets-accepted',
    ['V2-007'],
    'A universal credential may have two assets.',
    ({ field }) => field === 'assets',
    ['universal_credential'],
  ),
  lenient(
    'docx-asset-accepted',
    ['V2-007'],
    'A universal credential may have a docx.',
    (_problem, value) => value === 'docx',
    ['universal_credential'],
  ),
  lenient(
    'v2-neither-year-nor-awaiting',
    ['V2-016'],
    'A v2 education needs neither a year nor awaiting graduation.',
    ({ field, message }) => field.endsWith('conferral_year') && message.includes('unless'),
    ['education'],
  ),
  lenient(
    'v2-year-while-awaiting',
    ['V2-016'],
    'A v2 education may have a year while awaiting graduation.',
    ({ field, message }) => field.endsWith('conferral_year') && message.includes('null while'),
    ['education'],
  ),
  lenient(
    'v2-role-neither-on-last-record',
    ['V2-017'],
    'The last of several v2 employments needs no role.',
    ({ field, code }, value) =>
      field.endsWith('employment') && code === 'custom' && onlyLastLacksRole(value),
    ['career_history'],
  ),
  lenient(
    'v2-role-unchecked',
    ['V2-017'],
    'A v2 employment needs no role.',
    ({ field, code }) => field.endsWith('employment') && code === 'custom',
    ['career_history'],
  ),
  lenient(
    'v2-no-work-rights-accepted',
    ['V2-018'],
    'A v2 right to work in Singapore needs no kind.',
    ({ field }) => field.endsWith('singapore_work_rights'),
    ['right_to_work'],
  ),
  lenient(
    'v2-chain-as-text-accepted',
    ['V2-019'],
    'A partner chain may be a text in v2.',
    ({ field }, value) => field === 'partner_chain' && typeof value === 'string',
  ),
  lenient(
    'any-asset-data-accepted',
    ['V2-020'],
    'The data of an asset may be any text.',
    ({ field }, value) => field.endsWith('asset_data') && typeof value === 'string',
  ),
  lenient(
    'asset-address-anywhere-accepted',
    ['V2-020'],
    'The data of an asset may have words before its address.',
    ({ field }, value) => field.endsWith('asset_data') && String(value).includes('https://'),
  ),
  lenient(
    'item-id-optional',
    ['BATCH-006'],
    'An item of a batch needs no id.',
    ({ field, code }) => /^.+\.credential_id$/.test(field) && code === 'missing',
  ),
  lenient(
    'second-item-unchecked',
    ['BATCH-003'],
    'The second item of a list is not looked at.',
    ({ field }) => /^\w+_items\[1\]\.fields\./.test(field),
  ),
  lenient(
    'last-item-unchecked',
    ['BATCH-003'],
    'The third item of a list is not looked at.',
    ({ field }) => /^\w+_items\[2\]\.fields\./.test(field),
  ),
  lenient('empty-batch-accepted', ['BATCH-009'], 'A batch may be empty.', ({ message }) =>
    message.includes('at least one item'),
  ),
  lenient(
    'list-for-identity-accepted',
    ['BATCH-013'],
    'The digital identity of a batch may be a list.',
    ({ field }, value) => field === 'digital_identity' && Array.isArray(value),
  ),
  lenient(
    'null-item-accepted',
    ['BATCH-013'],
    'An item of a batch may be null.',
    ({ field }, value) => /_items\[\d+\]$/.test(field) && value === null,
  ),
  {
    name: 'v2-null-expiry-refused',
    violates: ['V2-002'],
    types: ['universal_credential'],
    says: 'A universal credential may not have null for its expiry.',
    apply: (honest) =>
      refusingV2(honest, 'fields.expiry_date', ({ fields }) => Object(fields).expiry_date === null),
  },
  {
    name: 'v2-empty-speciality-refused',
    violates: ['V2-002'],
    types: ['universal_credential'],
    says: 'The specialities may not be an empty list.',
    apply: (honest) =>
      refusingV2(honest, 'fields.credential_details.speciality', ({ fields }) => {
        const { speciality } = Object(Object(fields).credential_details);
        return Array.isArray(speciality) && speciality.length === 0;
      }),
  },
  {
    name: 'v2-other-scripts-refused',
    violates: ['V2-002'],
    says: 'A v2 name must be in Latin letters.',
    apply: (honest) =>
      refusingV2(honest, 'fields.full_name', ({ fields }) =>
        /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(String(Object(fields).full_name)),
      ),
  },
  {
    name: 'chain-null-refused',
    violates: ['V2-019'],
    says: 'A partner chain may not be null in v2.',
    apply: (honest) =>
      refusingV2(honest, 'partner_chain', ({ partner_chain }) => partner_chain === null),
  },
  {
    name: 'long-chain-refused',
    violates: ['V2-019'],
    says: 'A partner chain has two intermediaries at most in v2.',
    apply: (honest) =>
      refusingV2(
        honest,
        'partner_chain',
        ({ partner_chain, fields }) =>
          Array.isArray(partner_chain) &&
          partner_chain.length === 3 &&
          Object.keys(Object(fields)).length > 0,
      ),
  },
  {
    name: 'data-url-refused',
    violates: ['V2-020'],
    says: 'The data of an asset may not be a data URL.',
    apply: (honest) =>
      refusingV2(honest, 'assets', (body) =>
        JSON.stringify(body.assets ?? null).includes('"data:'),
      ),
  },
  {
    name: 'two-of-a-kind-refused',
    violates: ['BATCH-005', 'BATCH-015'],
    says: 'A batch has one item of a kind at most.',
    apply: (honest) =>
      refusingV2(honest, '', (body, kind) => kind === 'batch' && longestList(body) > 1),
  },
  {
    name: 'batch-of-eight-refused',
    violates: ['BATCH-015', 'BATCH-005'],
    says: 'A batch has seven items at most.',
    apply: (honest) =>
      refusingV2(honest, '', (body, kind) => kind === 'batch' && countOf(body) > 7),
  },
];

function onlyLastLacksRole(value: unknown): boolean {
  const records = value as { role_classification?: unknown; role_title?: unknown }[];
  const lacks = records.map(
    (one) => one.role_classification === undefined && one.role_title === undefined,
  );
  return lacks.length > 1 && lacks.indexOf(true) === lacks.length - 1;
}

function longestList(body: object): number {
  return Math.max(...Object.values(body).map((held) => (Array.isArray(held) ? held.length : 0)));
}

function countOf(body: object): number {
  return Object.values(body).reduce<number>(
    (sum, held) => sum + (Array.isArray(held) ? held.length : typeof held === 'object' ? 1 : 0),
    0,
  );
}

function lenient(
  name: string,
  violates: readonly string[],
  says: string,
  overlooks: (problem: Problem, value: unknown) => boolean,
  types?: readonly string[],
): Fault {
  return {
    name,
    violates,
    says,
    ...(types === undefined ? {} : { types }),
    apply: (honest) => overlookingV2(honest, overlooks),
  };
}
