import { describe, expect, test } from 'vitest';
import { lint } from '../../lint/lint.ts';
import { type Loose, lineOf, ordinarySubmissions } from './payload-file.ts';

const payloads = 1000;
const credential = 'data.credential';

type Defect = readonly [
  type: string,
  rule: string,
  path: string,
  plant: (credential: Loose, payload: Loose) => unknown,
];

const defects: readonly Defect[] = [
  ['education', 'required', `${credential}.full_name`, (own) => delete own.full_name],
  ['education', 'broken-condition', `${credential}.conferral_year`, notAwaiting],
  ['education', 'wrong-type', `${credential}.conferral_year`, (own) => year(own, 2024)],
  ['education', 'malformed', `${credential}.conferral_year`, (own) => year(own, '24')],
  ['education', 'unknown-value', 'document_type', (_own, payload) => kind(payload, 'PDF')],
  ['education', 'wrong-type', `${credential}.with_honours`, (own) => (own.with_honours = 'yes')],
  ['education', 'wrong-type', `${credential}.majors`, (own) => (own.majors = 'Finance')],
  ['education', 'wrong-type', `${credential}.majors[1]`, (own) => (own.majors = ['Finance', 7])],
  ['education', 'malformed', `${credential}.transcript.overall.issuance_date`, noSuchDay],
  ['education', 'required', `${credential}.transcript.subjects[0].grade`, noGrade],
  ['education', 'malformed', `${credential}.transcript.subjects[0].completion_date`, inMay],
  ['education', 'wrong-type', `${credential}.partner_chain[0].name`, chainOfNumbers],
  ['education', 'unfit-document', 'data.document', documentOfNone],
  ['english_proficiency', 'cefr-missing', `${credential}.test_scores.cefr_scores`, noLevels],
  [
    'english_proficiency',
    'cefr-unknown-level',
    `${credential}.test_scores.cefr_scores.combined`,
    (own) => (own.test_scores.cefr_scores.combined = 'C3'),
  ],
  [
    'english_proficiency',
    'wrong-type',
    `${credential}.test_scores.overall.score`,
    (own) => (own.test_scores.overall.score = 7.5),
  ],
  ['english_proficiency', 'malformed', `${credential}.completion_date`, dayFirst],
  ['english_proficiency', 'required', `${credential}.test_scores`, (own) => delete own.test_scores],
  ['english_proficiency', 'misspelt-field', `${credential}.expiryDate`, camelCase],
  [
    'microcredential',
    'generic-certificate-name',
    `${credential}.microcredential_name`,
    (own) => (own.microcredential_name = 'Certificate of Completion'),
  ],
  [
    'microcredential',
    'vague-issuer',
    `${credential}.issuer_name`,
    (own) => (own.issuer_name = 'Management'),
  ],
  ['microcredential', 'required', `${credential}.issue_date`, (own) => delete own.issue_date],
  ['microcredential', 'unfit-document', 'data.document', noAddress],
  [
    'digital_identity',
    'unknown-value',
    `${credential}.identity_document_liveness`,
    (own) => (own.identity_document_liveness = 'manual'),
  ],
  ['right_to_work', 'malformed', `${credential}.country`, (own) => (own.country = 'aus')],
  ['right_to_work', 'broken-condition', `${credential}.singapore_work_rights`, noRights],
  ['career_history', 'broken-condition', `${credential}.employment`, noRole],
  ['career_history', 'id-without-uuid', 'id', (_own, payload) => (payload.id = '10042')],
  ['career_history', 'required', 'id', (_own, payload) => delete payload.id],
  ['career_history', 'unknown-type', 'credential_type', misnamed],
];

function year(own: Loose, value: unknown) {
  own.awaiting_graduation = false;
  own.conferral_year = value;
}

function notAwaiting(own: Loose) {
  year(own, null);
}

function kind(payload: Loose, value: string) {
  payload.document_type = value;
}

function noSuchDay(own: Loose) {
  own.transcript.overall.issuance_date = '2024-02-30';
}

function noGrade(own: Loose) {
  delete own.transcript.subjects[0].grade;
}

function inMay(own: Loose) {
  own.transcript.subjects[0].completion_date = 'May 2024';
}

function chainOfNumbers(own: Loose) {
  own.partner_chain = [{ name: 5 }];
}

function documentOfNone(_own: Loose, payload: Loose) {
  kind(payload, 'none');
  payload.data.document = 'https://certificates.example.edu/one.pdf';
}

function noLevels(own: Loose) {
  own.test_scores.cefr_scores = {};
}

function dayFirst(own: Loose) {
  own.completion_date = '17/05/2024';
}

function camelCase(own: Loose) {
  own.expiryDate = own.expiry_date;
  delete own.expiry_date;
}

function noAddress(_own: Loose, payload: Loose) {
  kind(payload, 'pdf');
  payload.data.document = 'certificate.pdf';
}

function noRights(own: Loose) {
  own.country = 'SG';
  delete own.singapore_work_rights;
}

function noRole(own: Loose) {
  delete own.employment[0].role_title;
  delete own.employment[0].role_classification;
}

function misnamed(_own: Loose, payload: Loose) {
  payload.credential_type = 'career_histroy';
}

/** Plants every defect into a payload of its type, far from the others, and says where each then is. */
function planted() {
  const all = ordinarySubmissions(payloads, 7);
  const places = defects.map(([type, rule, path, plant], number) => {
    const from = Math.floor((number * payloads) / defects.length);
    const index = all.findIndex((one, place) => place >= from && one.credential_type === type);
    plant(all[index].data.credential, all[index]);
    return { index, rule, path };
  });
  const text = JSON.stringify(all, null, 2);
  const expected = places.map(({ index, rule, path }) => ({
    payload: index + 1,
    rule,
    path,
    line: lineOf(text, index, keysOf(path)),
  }));
  return { text, expected, lines: all.map((one) => JSON.stringify(one)).join('\n') };
}

function keysOf(path: string) {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

describe('thirty defects in a file of 1,000 payloads', () => {
  const { text, expected, lines } = planted();

  test('are thirty, in payloads of their own', () => {
    expect(new Set(expected.map(({ payload }) => payload)).size).toBe(30);
  });

  test('are found, each on its line, and nothing else is', () => {
    const linted = lint([{ name: 'payloads.json', text }]);
    const found = linted.findings.map(({ payload, rule, path, line }) => ({
      payload,
      rule,
      path,
      line,
    }));
    expect([linted.payloads, found]).toEqual([payloads, expected]);
  });

  test('are found on the line of their payload in JSON lines', () => {
    const { findings } = lint([{ name: 'payloads.jsonl', text: lines }]);
    const found = findings.map(({ payload, rule, path, line }) => ({ payload, rule, path, line }));
    expect(found).toEqual(expected.map((one) => ({ ...one, line: one.payload })));
  });
});
