import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { DocumentType } from '../../contracts/credentials/define.ts';
import { honest } from '../behaviour.ts';
import { withFaults } from './fault.ts';
import { leniencyFaults } from './leniency.ts';
import { strictnessFaults } from './strictness.ts';

type Change = (body: Body) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: bodies are spoilt on purpose, at any depth
type Body = any;

/** For each lenient fault a type and a change that only it lets pass. */
const spoilt: Record<string, [type: string, change: Change]> = {
  'missing-issuer-accepted': ['education', ({ data }) => delete data.credential.education_provider],
  'missing-grade-accepted': ['education', ({ data }) => delete transcript(data).subjects[0].grade],
  'integer-score-accepted': [
    'english_proficiency',
    ({ data }) => Object.assign(data.credential.test_scores.overall, { score: 80 }),
  ],
  'boolean-as-text-accepted': [
    'education',
    ({ data }) => Object.assign(data.credential, { with_honours: 'true' }),
  ],
  'calendar-unchecked': [
    'microcredential',
    ({ data }) => Object.assign(data.credential, { issue_date: '2021-04-31' }),
  ],
  'leap-years-unchecked': [
    'microcredential',
    ({ data }) => Object.assign(data.credential, { issue_date: '2021-02-29' }),
  ],
  'month-13-accepted': [
    'career_history',
    ({ data }) => Object.assign(data.credential.employment[0], { start_date: '2020-13' }),
  ],
  'any-document-type-accepted': [
    'education',
    (body) => Object.assign(body, { document_type: 'gif' }),
  ],
  'any-liveness-accepted': [
    'digital_identity',
    ({ data }) => Object.assign(data.credential, { identity_document_liveness: 'photo' }),
  ],
  'type-mismatch-accepted': ['education', (body) => Object.assign(body, { credential_type: 'x' })],
  'no-year-accepted': [
    'education',
    ({ data }) =>
      Object.assign(data.credential, { conferral_year: null, awaiting_graduation: false }),
  ],
  'year-while-awaiting-accepted': [
    'education',
    ({ data }) =>
      Object.assign(data.credential, { conferral_year: '2020', awaiting_graduation: true }),
  ],
  'no-work-rights-accepted': [
    'right_to_work',
    ({ data }) => {
      data.credential.country = 'SG';
      delete data.credential.singapore_work_rights;
    },
  ],
  'no-role-accepted': [
    'career_history',
    ({ data }) => {
      delete data.credential.employment[0].role_title;
      delete data.credential.employment[0].role_classification;
    },
  ],
  'any-document-accepted': ['education', ({ data }) => Object.assign(data, { document: 7 })],
};

describe('a lenient fault', () => {
  test('that overlooks a problem is tried here', () => {
    const overlooking = leniencyFaults.filter((fault) => fault.apply(honest).validation?.problems);
    expect(Object.keys(spoilt)).toEqual(overlooking.map(({ name }) => name));
  });

  test.each(Object.entries(spoilt))('%s lets its own spoilt body pass', (name, [type, change]) => {
    const body = bodyOf(type);
    change(body);
    const fault = leniencyFaults.filter((one) => one.name === name);
    expect(problems(type, body, [])).not.toEqual([]);
    expect(problems(type, body, fault)).toEqual([]);
    expect(problems('education', { id: 'a' }, fault)).not.toEqual([]);
  });
});

/** For each strict fault a valid change to education, or to an English result, that only it refuses. */
const unusual: Record<string, [type: string, credential: Record<string, unknown>]> = {
  'empty-majors-refused': ['education', { majors: [] }],
  'null-conferral-refused': ['education', { conferral_year: null, awaiting_graduation: true }],
  'apostrophe-refused': ['education', { full_name: "Ana O'Example" }],
  'hyphen-refused': ['education', { full_name: 'Ana-Example' }],
  'other-scripts-refused': ['education', { full_name: '例 示' }],
  'names-over-100-refused': ['education', { full_name: 'x'.repeat(101) }],
  'names-over-1000-refused': ['education', { full_name: 'x'.repeat(1001) }],
  'one-letter-names-refused': ['education', { full_name: 'X' }],
  'emoji-refused': ['education', { full_name: 'Ana 🌻' }],
  'null-partner-chain-refused': ['education', { partner_chain: null }],
  'empty-subskills-refused': [
    'english_proficiency',
    { test_scores: { cefr_scores: {}, overall: { score: '7', scale: '0-9' }, subskills: [] } },
  ],
  'empty-subjects-refused': [
    'education',
    { transcript: { overall: { issuance_date: '2020-01-01' }, subjects: [] } },
  ],
  'leap-day-refused': ['english_proficiency', { completion_date: '2020-02-29' }],
};

describe('a strict fault', () => {
  test('is tried here', () => {
    expect(Object.keys(unusual)).toEqual(strictnessFaults.map(({ name }) => name));
  });

  test.each(Object.entries(unusual))('%s refuses its own valid body', (name, [type, change]) => {
    const body = bodyOf(type);
    Object.assign(body.data.credential, change);
    const fault = strictnessFaults.filter((one) => one.name === name);
    expect(problems(type, body, [])).toEqual([]);
    expect(problems(type, body, fault)).not.toEqual([]);
    expect(problems(type, bodyOf(type), fault)).toEqual([]);
  });
});

function problems(typeName: string, body: unknown, faults: typeof leniencyFaults) {
  return withFaults(honest, faults).validation.problems(typeNamed(typeName), body);
}

function typeNamed(name: string) {
  const type = credentialTypes.find((one) => one.name === name);
  if (!type) throw new Error(`no type ${name}`);
  return type;
}

/** A plain valid body; education and English ones are not drawn, so that no strict fault minds them. */
function bodyOf(typeName: string): Body {
  const type = typeNamed(typeName);
  const [documentType] = Object.keys(type.documents) as DocumentType[];
  const document = 'https://certificates.example.edu/sample.pdf';
  return {
    id: 'a',
    credential_type: type.name,
    document_type: documentType,
    data: {
      credential: structuredClone(plain[typeName] ?? drawn(typeName)),
      ...(documentType === 'none' ? {} : { document }),
    },
  };
}

function drawn(typeName: string) {
  const world = { asOf: '2026-01-01', documents: {} };
  return fc.sample(typeNamed(typeName).generate(fc, world), { numRuns: 1, seed: 1 })[0];
}

const plain: Record<string, unknown> = {
  education: {
    full_name: 'Ada Example',
    education_provider: 'University of Example',
    course_name: 'Bachelor of Commerce',
    conferral_year: '2020',
  },
  english_proficiency: {
    full_name: 'Ada Example',
    test_provider: 'Example Tests',
    test_name: 'Example English',
    completion_date: '2020-05-01',
    test_scores: { cefr_scores: {}, overall: { score: '7', scale: '0 to 9' } },
  },
};

function transcript(data: Body): Body {
  data.credential.transcript = {
    overall: { issuance_date: '2020-12-01' },
    subjects: [{ name: 'Economics', code: 'E1', grade: 'A', completion_date: '2019' }],
  };
  return data.credential.transcript;
}
