import type { Fault } from './fault.ts';
import { lenient, type Overlooks } from './problems.ts';

const credential = 'data.credential';

/** Faulty submissions accepted in one place only. */
export const narrowLeniencyFaults: readonly Fault[] = [
  lenient(
    'missing-id-accepted',
    ['ADD-003'],
    'A submission without an id is accepted.',
    missing('id'),
  ),
  lenient(
    'number-as-id-accepted',
    ['ADD-004'],
    'An id may be a number.',
    ({ field }, value) => field === 'id' && typeof value === 'number',
  ),
  lenient(
    'missing-course-name-accepted',
    ['ADD-003'],
    'An education credential without its course is accepted.',
    missing(`${credential}.course_name`),
  ),
  lenient(
    'missing-test-provider-accepted',
    ['ADD-003'],
    'An English result without its provider is accepted.',
    missing(`${credential}.test_provider`),
  ),
  lenient(
    'missing-scale-accepted',
    ['ADD-003'],
    'The overall score of an English test needs no scale.',
    missing(`${credential}.test_scores.overall.scale`),
  ),
  lenient(
    'missing-issue-date-accepted',
    ['ADD-003'],
    'A microcredential without its issue date is accepted.',
    missing(`${credential}.issue_date`),
  ),
  lenient(
    'missing-person-match-accepted',
    ['ADD-003'],
    'A digital identity need not say how the person was matched.',
    missing(`${credential}.identity_document_person_match`),
  ),
  lenient(
    'missing-country-accepted',
    ['ADD-003'],
    'A right to work needs no country.',
    missing(`${credential}.country`),
  ),
  lenient(
    'missing-last-processed-month-accepted',
    ['ADD-003'],
    'An employment need not say when it was last processed.',
    ({ field, code }) => field.endsWith('.last_processed_month') && code === 'missing',
  ),
  lenient(
    'missing-chain-name-accepted',
    ['ADD-003'],
    'A partner of the chain needs no name.',
    ({ field, code }) => /partner_chain\.\d+\.name$/.test(field) && code === 'missing',
  ),
  lenient(
    'missing-issuance-date-accepted',
    ['ADD-003'],
    'A transcript needs no date of issuance.',
    missing(`${credential}.transcript.overall.issuance_date`),
  ),
  lenient(
    'missing-document-type-accepted',
    ['ADD-003'],
    'A submission without a document type is accepted.',
    missing('document_type'),
  ),
  lenient(
    'text-as-majors-accepted',
    ['ADD-004'],
    'One text is accepted for the list of majors.',
    ({ field }, value) => field === `${credential}.majors` && typeof value === 'string',
  ),
  lenient(
    'object-as-chain-accepted',
    ['ADD-004'],
    'An object is accepted for the list of partners.',
    ({ field }, value) =>
      field.endsWith('partner_chain') && typeof value === 'object' && !Array.isArray(value),
  ),
  lenient(
    'number-as-name-accepted',
    ['ADD-004'],
    'A number is accepted for a name.',
    ({ field }, value) => field === `${credential}.full_name` && typeof value === 'number',
  ),
  lenient('month-00-accepted', ['ADD-005'], 'Month 00 is accepted as a month.', (_problem, value) =>
    /^\d{4}-00$/.test(String(value)),
  ),
  lenient(
    'date-with-time-accepted',
    ['ADD-005'],
    'A date may have a time behind it.',
    (_problem, value) => /^\d{4}-\d{2}-\d{2}T/.test(String(value)),
  ),
  lenient(
    'two-digit-year-accepted',
    ['ADD-005'],
    'A year of two digits is accepted.',
    ({ field }, value) => field.endsWith('_year') && /^\d{2}$/.test(String(value)),
  ),
  lenient(
    'slashed-date-accepted',
    ['ADD-005'],
    'A date with slashes is accepted.',
    (_problem, value) => /^\d+\/\d+(\/\d+)?$/.test(String(value)),
  ),
  lenient(
    'any-validity-accepted',
    ['ADD-006'],
    'Any word is accepted for how the identity document was validated.',
    ({ field, code }, value) =>
      field.endsWith('_validity') && code === 'not_allowed' && typeof value === 'string',
  ),
  lenient(
    'any-person-match-accepted',
    ['ADD-006'],
    'Any word is accepted for how the person was matched.',
    ({ field, code }, value) =>
      field.endsWith('_person_match') && code === 'not_allowed' && typeof value === 'string',
  ),
  lenient(
    'long-country-accepted',
    ['ADD-006'],
    'A country need not be a two-letter code.',
    ({ field }, value) => field.endsWith('.country') && typeof value === 'string',
  ),
  lenient(
    'english-with-pdf-type-accepted',
    ['ADD-006'],
    'An English result may come under the document type pdf.',
    ({ field }, value) => field === 'document_type' && value === 'pdf',
  ),
];

function missing(path: string): Overlooks {
  return ({ field, code }) => field === path && code === 'missing';
}
