import type { Requirement } from './requirement.ts';

/** What a submission may hold and must hold; each rule binds every credential type. */
export const add = {
  'ADD-001': {
    rule: 'A valid submission is answered with 201 and JSON that holds a `redirect_uri`.',
    basis: 'D',
    source: { section: 'docs/api.md#version-1' },
    needs: [],
  },
  'ADD-002': {
    rule: 'A valid submission at the edge of what is documented is accepted: each optional field absent and present, documented nulls, empty `majors`, names in any script up to 200 characters, leap days, partner chains, and every document type that the profile can supply.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
    needs: [],
  },
  'ADD-003': {
    rule: 'A submission that lacks any one field marked as required is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
    needs: [],
  },
  'ADD-004': {
    rule: 'A submission with a field of the wrong JSON type is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'it binds the sender' },
    needs: [],
  },
  'ADD-005': {
    rule: 'A submission is refused when a date, month or year is not in its documented format or not in the calendar.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'it binds the sender' },
    needs: [],
  },
  'ADD-006': {
    rule: 'A value outside a documented closed set, such as `document_type` or an identity assurance field, is refused; that a country that is not a two-letter code is refused is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#payloads' },
    needs: [],
  },
  'ADD-007': {
    rule: 'A submission is refused when its `credential_type` differs from the type in the path.',
    basis: 'D',
    source: { section: 'docs/api.md#version-1' },
    needs: [],
  },
  'ADD-008': {
    rule: 'An education submission with neither a conferral year nor awaiting graduation is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#education' },
    needs: [],
  },
  'ADD-009': {
    rule: 'A right to work submission for `SG` without `singapore_work_rights` is refused.',
    basis: 'D',
    source: { section: 'docs/api.md#right-to-work' },
    needs: [],
  },
  'ADD-010': {
    rule: 'A career history submission is refused when an employment record has neither a role classification nor a role title.',
    basis: 'D',
    source: { section: 'docs/api.md#career-history' },
    needs: [],
  },
  'ADD-011': {
    rule: 'A submission is refused when its document does not fit its document type.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'the table of document types' },
    needs: [],
  },
  'ADD-012': {
    rule: 'A body that does not parse as JSON is refused with 400.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', standard: 'RFC 9110 section 15.5.1' },
    needs: [],
  },
  'ADD-013': {
    rule: 'A body whose content type is not JSON is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', standard: 'RFC 9110 section 15.5.16' },
    needs: [],
  },
  'ADD-014': {
    rule: 'A credential type that does not exist is 404. A method that the path does not take is 404, 405 or 501, and a 405 names the allowed method in `Allow`.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', standard: 'RFC 9110 sections 15.5.5 and 15.5.6' },
    needs: [],
  },
  'ADD-015': {
    rule: 'A refusal is JSON, names the field at fault, and shows no stack trace, database statement, internal host, token or secret. The `status` of a problem document is that of the answer.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', note: 'silent' },
    needs: [],
  },
  'ADD-016': {
    rule: 'Every 200 and 201 is JSON, by its content type and by its body; that it is UTF-8 without a byte order mark is assumed.',
    basis: 'D',
    source: { section: 'docs/api.md#requests-and-answers' },
    needs: [],
  },
  'ADD-017': {
    rule: 'Whether unknown extra fields, empty strings, nulls that are not documented, and incoherent dates are accepted is recorded, and which of two equal names is read.',
    basis: 'I',
    source: { section: 'docs/api.md#payloads', note: 'silent' },
    needs: [],
  },
  'ADD-018': {
    rule: 'A refused submission stores nothing: its id is unknown to the status API. If the target has no status API, the corrected submission under that id and another document type is answered with its own `documentType`.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', note: 'silent' },
    needs: [],
  },
  'ADD-019': {
    rule: 'Further valid values are accepted: text up to 5,000 characters, emoji, right-to-left and combining marks, empty `subskills` and `subjects`, and `conferral_year` left out while awaiting graduation.',
    basis: 'A',
    source: { section: 'docs/api.md#payloads', note: 'no limits stated' },
    needs: [],
  },
  'ADD-020': {
    rule: 'An education submission with a conferral year that also awaits graduation is refused.',
    basis: 'A',
    source: { section: 'docs/api.md#education', note: 'the opposite case is not stated' },
    needs: [],
  },
  'ADD-021': {
    rule: 'No object of a JSON answer has two members of one name.',
    basis: 'A',
    source: {
      section: 'docs/api.md#standards-json',
      standard: 'RFC 8259 section 4, RFC 7493 section 2.3',
    },
    needs: [],
  },
  'ADD-022': {
    rule: 'Whether the answer to an accepted submission has a `Location` header is recorded.',
    basis: 'I',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 15.3.2' },
    needs: [],
  },
} satisfies Record<string, Requirement>;
