import type { Fault } from './fault.ts';
import { overlooking } from './problems.ts';

const credential = 'data.credential';

/** Faulty submissions that are accepted, or stored though refused. */
export const leniencyFaults: readonly Fault[] = [
  {
    name: 'refused-but-stored',
    violates: ['ADD-018'],
    says: 'A refused submission is stored all the same.',
    apply: () => ({ validation: { keeps: () => true } }),
  },
  {
    name: 'missing-issuer-accepted',
    violates: ['ADD-003'],
    says: 'An education credential without its provider is accepted.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field, code }) => field === `${credential}.education_provider` && code === 'missing',
      ),
  },
  {
    name: 'missing-grade-accepted',
    violates: ['ADD-003'],
    says: 'A subject of a transcript without its grade is accepted.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field, code }) => /\.subjects\.\d+\.grade$/.test(field) && code === 'missing',
      ),
  },
  {
    name: 'integer-score-accepted',
    violates: ['ADD-004'],
    says: 'The overall score of an English test may be a number.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field }, value) =>
          field === `${credential}.test_scores.overall.score` && Number.isInteger(value),
      ),
  },
  {
    name: 'boolean-as-text-accepted',
    violates: ['ADD-004'],
    says: 'The text "true" or any other is accepted for a boolean.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field }, value) =>
          /\.(awaiting_graduation|has_majors|with_honours)$/.test(field) &&
          typeof value === 'string',
      ),
  },
  {
    name: 'calendar-unchecked',
    violates: ['ADD-005'],
    says: 'The 31st of April and other days that do not exist are accepted.',
    apply: (honest) =>
      overlooking(honest, (_problem, value) =>
        /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(String(value)),
      ),
  },
  {
    name: 'leap-years-unchecked',
    violates: ['ADD-005'],
    says: 'The 29th of February is accepted in every year.',
    apply: (honest) =>
      overlooking(honest, (_problem, value) => /^\d{4}-02-29$/.test(String(value))),
  },
  {
    name: 'month-13-accepted',
    violates: ['ADD-005'],
    says: 'Month 13 is accepted as a month.',
    apply: (honest) => overlooking(honest, (_problem, value) => /^\d{4}-13$/.test(String(value))),
  },
  {
    name: 'any-document-type-accepted',
    violates: ['ADD-004', 'ADD-006'],
    says: 'A document type outside the documented set is accepted.',
    apply: (honest) =>
      overlooking(honest, ({ field, code }) => field === 'document_type' && code === 'not_allowed'),
  },
  {
    name: 'any-liveness-accepted',
    violates: ['ADD-004', 'ADD-006'],
    says: 'A liveness check outside the documented set is accepted.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field, code }) => field.endsWith('_liveness') && code === 'not_allowed',
      ),
  },
  {
    name: 'type-mismatch-accepted',
    violates: ['ADD-004', 'ADD-007'],
    says: 'The `credential_type` of the body need not be that of the path.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field, code }) => field === 'credential_type' && code === 'not_allowed',
      ),
  },
  {
    name: 'no-year-accepted',
    violates: ['ADD-008'],
    says: 'An education credential needs neither a year nor awaiting graduation.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field }, value) => field === `${credential}.conferral_year` && value == null,
      ),
  },
  {
    name: 'year-while-awaiting-accepted',
    violates: ['ADD-004', 'ADD-020'],
    says: 'A year is accepted while graduation is awaited.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field }, value) =>
          field === `${credential}.conferral_year` && /^\d{4}$/.test(String(value)),
      ),
  },
  {
    name: 'no-work-rights-accepted',
    violates: ['ADD-009'],
    says: 'Singapore needs no `singapore_work_rights`.',
    apply: (honest) =>
      overlooking(honest, ({ field, code }) => field.endsWith('work_rights') && code === 'missing'),
  },
  {
    name: 'no-role-accepted',
    violates: ['ADD-003', 'ADD-004', 'ADD-010'],
    says: 'An employment needs neither a classification nor a title.',
    apply: (honest) =>
      overlooking(
        honest,
        ({ field }, value) =>
          /\.employment(\.\d+(\.role_\w+)?)?$/.test(field) && typeof value !== 'number',
      ),
  },
  {
    name: 'any-document-accepted',
    violates: ['ADD-004', 'ADD-011'],
    says: 'The document need not fit its document type.',
    apply: (honest) => overlooking(honest, ({ field }) => field === 'data.document'),
  },
  {
    name: 'any-media-type-accepted',
    violates: ['ADD-013'],
    says: 'A body is read as JSON with any content type.',
    apply: () => ({ validation: { acceptsMediaType: () => true } }),
  },
  {
    name: 'json-in-multipart-accepted',
    violates: ['ADD-013', 'V2-013'],
    says: 'A body that is said to be multipart is read as JSON.',
    apply: ({ validation }) => ({
      validation: {
        acceptsMediaType: (contentType, version) =>
          contentType.startsWith('multipart/') || validation.acceptsMediaType(contentType, version),
      },
    }),
  },
];
