import { type ClientVariant, edit } from './client-variant.ts';
import { otherFields } from './other-fields.ts';
import { mistake } from './partner-mistake.ts';

const send = 'send.ts';
const journeys = 'e2e/journeys.ts';
const records = 'e2e/records.ts';

/** Mistakes with what submissions say, and with calls, in the example in TypeScript. */
export const payloadMistakes: readonly ClientVariant[] = [
  otherFields('year-while-awaiting', ['CADD-015'], 'education', "conferral_year: '2020'"),
  otherFields(
    'year-in-the-future',
    ['CADD-015'],
    'education',
    "awaiting_graduation: false, conferral_year: '2099'",
  ),
  otherFields('neither-year-nor-awaiting', ['CADD-015'], 'education', 'awaiting_graduation: false'),
  otherFields(
    'title-says-nothing',
    ['CADD-016'],
    'microcredential',
    "microcredential_name: 'Certificate of Completion'",
  ),
  otherFields('issuer-says-nothing', ['CADD-016'], 'microcredential', "issuer_name: 'Management'"),
  mistake(
    'chain-in-another-place',
    ['CADD-017'],
    [
      edit(
        records,
        ': { credential, document };',
        ": { credential, document, ...(credential_type === 'education' ? { partner_chain: [{ name: 'An Agency' }] } : {}) };",
      ),
    ],
  ),
  otherFields(
    'issuer-in-the-chain',
    ['CADD-017'],
    'education',
    'partner_chain: [{ name: before.education_provider }]',
  ),
  otherFields('chain-of-texts', ['CADD-017'], 'education', "partner_chain: ['An Agency']"),
  otherFields('no-birth-date', ['CADD-018'], 'digital_identity', 'date_of_birth: undefined'),
  otherFields(
    'no-cefr',
    ['CADD-018'],
    'english_proficiency',
    'test_scores: { ...before.test_scores, cefr_scores: {} }',
  ),
  otherFields(
    'no-role-title',
    ['CADD-018'],
    'career_history',
    'employment: before.employment.map((job: any) => ({ ...job, role_title: undefined }))',
  ),
  otherFields(
    'no-role-classification',
    ['CADD-018'],
    'career_history',
    'employment: before.employment.map((job: any) => ({ ...job, role_classification: undefined }))',
  ),
  mistake(
    'no-time-limit',
    ['CADD-020'],
    [
      edit(
        send,
        'const signal = AbortSignal.timeout(TIME_LIMIT);',
        'const signal = TIME_LIMIT > 0 ? undefined : null;',
      ),
    ],
    [['submit', 'answer-late']],
  ),
  mistake(
    'id-for-each-click',
    ['CADD-021'],
    [edit(records, 'ids.get(key) ?? `', '`')],
    [['twice', 'plain']],
  ),
  mistake(
    'redirects-followed-anywhere',
    ['CADD-022'],
    [edit(send, "redirect: 'manual'", "redirect: 'follow'")],
    [['submit', 'other-origin']],
  ),
  mistake(
    'redirect-without-body',
    ['CADD-022'],
    [
      edit(
        send,
        "redirect: 'manual' });",
        "redirect: 'manual' }).then((answer) => answer.status >= 307 ? fetch(new URL(answer.headers.get('location') ?? '', url), { headers }) : answer);",
      ),
    ],
    [['submit', 'same-origin-redirect']],
  ),
  mistake(
    'flood',
    ['CSAFE-004'],
    [
      edit(
        journeys,
        'await submitAll(context);\n  },\n  async twice',
        "await submitAll(context);\n    for (let one = 0; one < 330; one += 1) await fetch(process.env.SEEK_PASS_URL + '/api/');\n  },\n  async twice",
      ),
    ],
  ),
  mistake(
    'records-sent-unchecked',
    ['CADD-014'],
    [
      edit(
        journeys,
        'const field = mistakeIn(submission);',
        'const field = submission && mistakeIn && null;',
      ),
    ],
    [['records', 'bad-records']],
  ),
  mistake(
    'names-checked-alone',
    ['CADD-014'],
    [
      edit(
        'check.ts',
        'const checks = { full_name: text, ...needed[type] };',
        'const checks = { full_name: text, ...needed[`${type} alone`] };',
      ),
    ],
    [['records', 'bad-records']],
  ),
];
