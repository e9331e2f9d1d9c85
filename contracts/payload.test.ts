import { describe, expect, test } from 'vitest';
import { credentialType } from './credentials/all.ts';
import { payloadSchema, submissionSchema } from './payload.ts';

/** The faults found in a payload of this type: dotted path and message. */
function faults(
  name: string,
  credential: Record<string, unknown>,
  around: { document_type?: string; credential_type?: string; data?: Record<string, unknown> } = {},
): readonly string[] {
  const type = credentialType(name);
  if (!type) throw new Error(`no type ${name}`);
  const { data, ...envelope } = around;
  const payload = {
    credential_type: name,
    document_type: 'none',
    ...envelope,
    data: { credential, ...data },
  };
  const issues = payloadSchema(type).safeParse(payload).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

const degree = {
  full_name: 'Zorvel Quinril',
  education_provider: 'Zorvel University',
  course_name: 'Bachelor of Commerce',
  conferral_year: '2024',
};
const result = {
  full_name: 'Zorvel Quinril',
  test_provider: 'Zorvel Testing',
  test_name: 'Academic English Test',
  completion_date: '2024-02-29',
  test_scores: { cefr_scores: {}, overall: { score: '7.5', scale: '0-9' } },
};
const english = { document_type: 'english_assessment' };

describe('a payload', () => {
  test('with only the required fields is accepted', () => {
    expect(faults('education', degree)).toEqual([]);
    expect(faults('english_proficiency', result, english)).toEqual([]);
  });

  test('may hold unknown fields at every level', () => {
    const transcript = {
      overall: { issuance_date: '2024-01-01', seal: 1 },
      subjects: [],
      note: '',
    };
    expect(
      faults('education', { ...degree, transcript, nickname: 1 }, { data: { extra: 1 } }),
    ).toEqual([]);
  });

  test('is refused for a day that is not in the calendar', () => {
    const transcript = { overall: { issuance_date: '2023-02-29' }, subjects: [] };
    expect(faults('education', { ...degree, transcript })).toEqual([
      'data.credential.transcript.overall.issuance_date must be a day of the calendar, YYYY-MM-DD',
    ]);
  });

  test('is refused under a type that is not its own', () => {
    expect(faults('education', degree, { credential_type: 'right_to_work' })).toEqual([
      expect.stringContaining('credential_type Invalid input: expected "education"'),
    ]);
  });

  test('is refused with a document type of another type', () => {
    expect(faults('education', degree, { document_type: 'png' })).toEqual([
      expect.stringContaining('document_type Invalid option'),
    ]);
  });

  test('of education needs a year or awaits graduation', () => {
    expect(faults('education', { ...degree, conferral_year: null })).toEqual([
      'data.credential.conferral_year is required unless awaiting_graduation is true',
    ]);
    expect(faults('education', { ...degree, awaiting_graduation: true })).toEqual([
      'data.credential.conferral_year must be null while awaiting_graduation is true',
    ]);
    expect(
      faults('education', { ...degree, conferral_year: null, awaiting_graduation: true }),
    ).toEqual([]);
  });

  test('of right to work in Singapore needs work rights', () => {
    const credential = { full_name: 'Zorvel Quinril', country: 'SG' };
    expect(faults('right_to_work', credential)).toEqual([
      'data.credential.singapore_work_rights is required when country is SG',
    ]);
    expect(faults('right_to_work', { ...credential, singapore_work_rights: 'resident' })).toEqual(
      [],
    );
  });

  test('of career history needs a role in every record', () => {
    const record = {
      organisation: 'Zorvel Bakery',
      start_date: '2020-01',
      last_processed_month: '2020-02',
    };
    const employment = [{ ...record, role_title: 'Baker' }, record];
    expect(faults('career_history', { full_name: 'Zorvel Quinril', employment })).toEqual([
      'data.credential.employment must give role_classification or role_title in every record',
    ]);
  });
});

describe('a document', () => {
  const address = 'https://certificates.example.edu/sample.pdf';

  test.each([
    ['pdf', address, []],
    ['pdf', null, ['data.document must be the http or https URL of the document']],
    [
      'pdf',
      'ftp://example.edu/a.pdf',
      ['data.document must be the http or https URL of the document'],
    ],
    ['open_cert', '{"data":{}}', []],
    ['open_cert', '[1]', ['data.document must be OpenCert JSON: a string that holds one object']],
    [
      'open_cert',
      '{"data":',
      ['data.document must be OpenCert JSON: a string that holds one object'],
    ],
    ['none', null, []],
    ['none', address, ['data.document must be null']],
  ])('under %s may or may not be %s', (document_type, document, expected) => {
    expect(faults('education', degree, { document_type, data: { document } })).toEqual(expected);
  });

  test('of English may be a URL, null or left out', () => {
    for (const data of [{ document: address }, { document: null }, {}]) {
      expect(faults('english_proficiency', result, { ...english, data })).toEqual([]);
    }
  });

  test('has no place if the type has none', () => {
    const credential = { full_name: 'Zorvel Quinril', country: 'NZ' };
    expect(faults('right_to_work', credential, { data: { document: null } })).toEqual([
      'data.document must not be sent',
    ]);
  });
});

describe('a partner chain', () => {
  const wrong = { partner_chain: [{}] };
  const identity = {
    full_name: 'Zorvel Quinril',
    identity_document_validity: 'manual',
    identity_document_liveness: 'in_person',
    identity_document_person_match: 'automated',
  };

  test('is judged at the place of its type only', () => {
    const at = (found: readonly string[]) => found.map((fault) => fault.split(' ')[0]);
    expect(at(faults('education', { ...degree, ...wrong }, { data: wrong }))).toEqual([
      'data.credential.partner_chain.0.name',
    ]);
    const scores = { ...result.test_scores, ...wrong };
    expect(
      at(faults('english_proficiency', { ...result, ...wrong, test_scores: scores }, english)),
    ).toEqual(['data.credential.test_scores.partner_chain.0.name']);
    expect(at(faults('digital_identity', { ...identity, ...wrong }, { data: wrong }))).toEqual([
      'data.partner_chain.0.name',
    ]);
  });
});

test('a submission is a payload that has an id', () => {
  const type = credentialType('education');
  const payload = {
    credential_type: 'education',
    document_type: 'none',
    data: { credential: degree },
  };
  expect(type && submissionSchema(type).safeParse(payload).error?.issues[0]?.path).toEqual(['id']);
  expect(type && submissionSchema(type).safeParse({ ...payload, id: 'spc-1' }).success).toBe(true);
});
