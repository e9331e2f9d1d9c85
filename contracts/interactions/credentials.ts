import type { CredentialTypeName } from '../credentials/all.ts';
import type { Payload } from '../payload.ts';

/** The ordinary fields of one credential of each type, of people who do not exist, with no document. */
const credentials: Readonly<Record<CredentialTypeName, Record<string, unknown>>> = {
  education: {
    full_name: 'Synthia Person',
    education_provider: 'Example University',
    course_name: 'Bachelor of Commerce',
    conferral_year: '2024',
    awaiting_graduation: false,
    has_majors: true,
    majors: ['Finance'],
    with_honours: true,
  },
  english_proficiency: {
    full_name: 'Synthia Person',
    test_provider: 'Example Language Centre',
    test_name: 'Academic English Test',
    completion_date: '2024-05-17',
    expiry_date: '2026-05-17',
    test_scores: {
      cefr_scores: {
        combined: 'C1',
        reading: 'C1',
        listening: 'B2',
        speaking: 'C1',
        writing: 'B2',
      },
      overall: { score: '7.5', scale: '0-9' },
    },
  },
  microcredential: {
    full_name: 'Synthia Person',
    issuer_name: 'Example Skills Academy',
    microcredential_name: 'Spreadsheet Skills for Accountants',
    issue_date: '2024-05-17',
    assessment_result: 'Pass',
  },
  digital_identity: {
    full_name: 'Synthia Person',
    date_of_birth: '1990-05-17',
    identity_document_validity: 'government_database',
    identity_document_liveness: 'automated',
    identity_document_person_match: 'automated',
  },
  right_to_work: {
    full_name: 'Synthia Person',
    country: 'SG',
    singapore_work_rights: 'resident',
  },
  career_history: {
    full_name: 'Synthia Person',
    employment: [
      {
        organisation: 'Example Trading Company',
        role_title: 'Accountant',
        start_date: '2019-02',
        end_date: '2023-11',
        last_processed_month: '2023-11',
      },
    ],
  },
};

/** What `document_type` and `data.document` say if no document is sent along. */
const withoutDocument: Readonly<Record<CredentialTypeName, { type: string; document?: null }>> = {
  education: { type: 'none', document: null },
  english_proficiency: { type: 'english_assessment', document: null },
  microcredential: { type: 'none', document: null },
  digital_identity: { type: 'none' },
  right_to_work: { type: 'none' },
  career_history: { type: 'none' },
};

/** An ordinary payload of this type, the same one every time. */
export function examplePayload(credentialType: CredentialTypeName): Payload {
  const { type, ...document } = withoutDocument[credentialType];
  const data = { credential: structuredClone(credentials[credentialType]), ...document };
  return { credential_type: credentialType, document_type: type, data };
}
