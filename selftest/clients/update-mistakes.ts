import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const journeys = 'e2e/journeys.ts';
const records = 'e2e/records.ts';
const connection = 'connection.ts';

const update: readonly Play[] = [['update', 'update']];

const visit = 'await (await control.newPerson()).visit(link);\n      return';

const _lastVisit = '    await person.visit(await submit());\n  },\n};';
const newer = 'const newer = updated(record, fields);';
const documentOf = ': { credential, document };';

function otherUpdate(name: string, breaks: readonly string[], change: string): ClientVariant {
  return mistake(
    name,
    breaks,
    [
      edit(
        journeys,
        newer,
        `const old: Record<string, any> = record.fields;\n      const newer = updated(record, { ...fields, ${change} });`,
      ),
    ],
    update,
  );
}

function otherDocument(
  name: string,
  breaks: readonly string[],
  change: string,
  more: Partial<ClientVariant> = {},
): ClientVariant {
  return {
    ...mistake(name, breaks, [edit(records, documentOf, `: { credential, document: ${change} };`)]),
    ...more,
  };
}

/** Mistakes with updates, documents and logs in the example in TypeScript. */
export const updateMistakes: readonly ClientVariant[] = [
  mistake(
    'update-under-the-old-id',
    ['CREPL-001'],
    [edit(records, 'key: `${record.key} updated`', 'key: record.key')],
    update,
  ),
  otherUpdate('name-in-capitals', ['CREPL-002'], 'full_name: old.full_name.toUpperCase()'),
  otherUpdate('name-with-a-blank', ['CREPL-002'], 'full_name: `${old.full_name} `'),
  otherUpdate(
    'issuer-in-other-words',
    ['CREPL-002'],
    '...(old.issuer_name ? { issuer_name: `The ${old.issuer_name}` } : {})',
  ),
  otherUpdate(
    'still-awaiting',
    ['CREPL-003'],
    '...(old.awaiting_graduation ? { awaiting_graduation: true, conferral_year: null, with_honours: !old.with_honours } : {})',
  ),
  otherUpdate(
    'expiry-not-later',
    ['CREPL-004'],
    "...(old.issue_date ? { expiry_date: old.expiry_date, assessment_result: 'renewed' } : {})",
  ),
  otherUpdate(
    'retake-with-the-old-date',
    ['CREPL-004'],
    '...(old.completion_date ? { completion_date: old.completion_date } : {})',
  ),
  mistake(
    'update-without-visit',
    ['CREPL-005'],
    [
      edit(
        journeys,
        'await person.visit(await api((client) => client.submit(submissionFor(newer))));',
        'await api((client) => client.submit(submissionFor(newer)));',
      ),
    ],
    update,
  ),
  otherDocument(
    'document-not-there',
    ['CDOC-001'],
    "document && document.replace('/documents/', '/nothing/')",
  ),
  otherDocument(
    'document-behind-a-sign-in',
    ['CDOC-001'],
    "document && document.replace(/documents.*/, 'sign-in')",
  ),
  otherDocument(
    'document-on-another-host',
    ['CDOC-002'],
    'document && `https://files.example.org/${id}`',
    { documentHosts: ['certificates.example.edu'] },
  ),
  otherDocument(
    'picture-as-pdf',
    ['CDOC-003'],
    "credential_type === 'education' ? (document?.replace('.pdf', '.png') ?? null) : document",
  ),
  otherDocument(
    'english-result-as-picture',
    ['CDOC-006'],
    "credential_type === 'english_proficiency' ? (document?.replace('.pdf', '.png') ?? null) : document",
  ),
  otherDocument(
    'opencert-as-an-object',
    ['CDOC-004'],
    "document_type === 'open_cert' ? JSON.parse(document ?? '') : document",
    { plays: [['many', 'plain']] },
  ),
  mistake(
    'null-where-there-is-no-document',
    ['CDOC-005'],
    [edit(records, '? { credential } :', '? { credential, document: null } :')],
  ),
  otherDocument(
    'document-over-plain-http',
    ['CDOC-008'],
    'document && `http://files.example.org/${id}`',
  ),
  otherDocument(
    'counted-documents',
    ['CDOC-008'],
    "document && document.replace(/documents.*[.]/, `documents/certificate-${['education', 'microcredential', 'english_proficiency'].indexOf(credential_type)}.`)",
  ),
  mistake(
    'token-logged',
    ['CSAFE-001'],
    [
      edit(
        connection,
        '    const { accessToken } = await asked;\n',
        "    const { accessToken } = await asked;\n    console.log('using', accessToken);\n",
      ),
    ],
  ),
  mistake(
    'secret-logged',
    ['CSAFE-001'],
    [
      edit(
        connection,
        '    const asked = requestToken(url',
        "    console.error('asking as', client);\n    const asked = requestToken(url",
      ),
    ],
  ),
  mistake(
    'name-logged',
    ['CSAFE-001'],
    [edit(journeys, visit, `console.log(JSON.stringify(submission));\n      ${visit}`)],
  ),
];
