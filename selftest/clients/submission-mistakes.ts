import { type ClientVariant, edit } from './client-variant.ts';
import { otherFields } from './other-fields.ts';
import { mistake } from './partner-mistake.ts';

const client = 'client.ts';
const main = 'e2e/main.ts';
const send = 'send.ts';
const journeys = 'e2e/journeys.ts';
const records = 'e2e/records.ts';

const stringify = 'body: JSON.stringify(body),';
const patience = '[429, 502, 503, 504]';

/** A client that sends a submission again by itself, without the careful repetition of the example. */
function carelessRepetition(
  name: string,
  breaks: readonly string[],
  again: string,
  scene: string,
): ClientVariant {
  return mistake(
    name,
    breaks,
    [
      edit(send, 'const MOST_TRIES = 4;', 'const MOST_TRIES = 1;'),
      edit(
        journeys,
        'const link = await api((client) => client.submit(submission));\n      // The',
        `const link = await api((client) => client.submit(submission)).catch(() => api((client) => client.submit(${again})));\n      // The`,
      ),
    ],
    [['submit', scene]],
  );
}

/** Mistakes with submissions in the example in TypeScript. */
export const submissionMistakes: readonly ClientVariant[] = [
  mistake(
    'path-of-another-type',
    ['CADD-001'],
    [edit(client, 'add/${submission.credential_type}.json', 'add/microcredential.json')],
  ),
  otherFields('name-left-out', ['CADD-002'], 'right_to_work', 'full_name: undefined'),
  otherFields(
    'date-the-other-way',
    ['CADD-002'],
    'microcredential',
    "issue_date: before.issue_date.split('-').reverse().join('/')",
  ),
  otherFields('name-as-a-list', ['CADD-002'], 'education', 'full_name: [before.full_name]'),
  otherFields('country-in-words', ['CADD-002'], 'right_to_work', "country: 'Australia'"),
  otherFields(
    'field-misspelt-beside-the-right-one',
    ['CADD-002'],
    'microcredential',
    "expiry_date: undefined, expiry_dat: '2040-01-01'",
  ),
  mistake(
    'content-type-text',
    ['CADD-003'],
    [edit(client, "'content-type': 'application/json' }", "'content-type': 'text/plain' }")],
  ),
  mistake(
    'byte-order-mark',
    ['CADD-003'],
    [edit(client, stringify, "body: '\\ufeff' + JSON.stringify(body),")],
  ),
  mistake(
    'member-twice',
    ['CADD-003'],
    [
      edit(
        client,
        stringify,
        'body: JSON.stringify(body).replace(\'{\', \'{"document_type":"none",\'),',
      ),
    ],
  ),
  mistake('list-of-one', ['CADD-003'], [edit(client, stringify, 'body: JSON.stringify([body]),')]),
  mistake(
    'one-id-for-everybody',
    ['CADD-004', 'CLINK-004'],
    [
      edit(
        records,
        'EXAMPLE-${randomUUID()}',
        'EXAMPLE-6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11${randomUUID().slice(0, 0)}',
      ),
    ],
  ),
  mistake(
    'counted-ids',
    ['CADD-005'],
    [
      edit(
        records,
        'EXAMPLE-${randomUUID()}',
        'EXAMPLE-${ids.size + 1}${randomUUID().slice(0, 0)}',
      ),
    ],
  ),
  mistake(
    'name-in-the-id',
    ['CADD-006'],
    [
      edit(
        records,
        'const id = idOf(record.key);',
        "const id = idOf(record.key).replace('EXAMPLE', String(record.fields.full_name).replaceAll(' ', ''));",
      ),
    ],
  ),
  mistake(
    'birth-date-in-the-id',
    ['CADD-006'],
    [
      edit(
        records,
        'const id = idOf(record.key);',
        'const id = idOf(record.key).replace("EXAMPLE", `EXAMPLE-${record.fields.date_of_birth ?? 0}`);',
      ),
    ],
  ),
  carelessRepetition(
    'another-id-after-a-lost-answer',
    ['CADD-007'],
    '{ ...submission, id: `EXAMPLE-${crypto.randomUUID()}` }',
    'answer-lost',
  ),
  carelessRepetition(
    'another-body-after-a-lost-answer',
    ['CADD-007'],
    '{ ...submission, data: { ...(submission.data as object), attempt: 2 } }',
    'answer-lost',
  ),
  carelessRepetition(
    'another-id-after-a-time-out',
    ['CADD-007'],
    '{ ...submission, id: `EXAMPLE-${crypto.randomUUID()}` }',
    'answer-late',
  ),
  mistake(
    'changed-data-under-the-same-id',
    ['CADD-008'],
    [
      edit(
        journeys,
        '      // The link reaches',
        '      await api((client) => client.submit({ ...submission, data: { ...(submission.data as object), note: 1 } }));\n      // The link reaches',
      ),
    ],
  ),
  mistake(
    'old-link-kept',
    ['CADD-009', 'CLINK-007'],
    [
      edit(
        journeys,
        '    await person.visit(await submit());\n    await control',
        '    const old = await submit();\n    await person.visit(old);\n    await control',
      ),
      edit(
        journeys,
        '    await person.visit(await submit());\n  },\n};',
        '    await submit();\n    await person.visit(old);\n  },\n};',
      ),
    ],
    [['return', 'window-passed']],
  ),
  mistake(
    'retry-after-ignored',
    ['CADD-010'],
    [
      edit(
        send,
        'await wait(Math.max(FIRST_GAP * 2 ** (attempt - 1), statedGap(answer)));',
        'await wait(FIRST_GAP * 2 ** (attempt - 1), statedGap(answer));',
      ),
    ],
    [['submit', 'too-many-seconds']],
  ),
  mistake(
    'retry-date-not-read',
    ['CADD-010'],
    [edit(send, 'Date.parse(stated) - Date.now()', '0')],
    [['submit', 'too-many-date']],
  ),
  mistake(
    'ten-tries',
    ['CADD-010'],
    [
      edit(send, 'const MOST_TRIES = 4;', 'const MOST_TRIES = 10;'),
      edit(send, 'const FIRST_GAP = 500;', 'const FIRST_GAP = 60;'),
    ],
    [['submit', 'down']],
  ),
  mistake(
    'even-gaps',
    ['CADD-010'],
    [edit(send, '2 ** (attempt - 1)', '1 ** (attempt - 1)')],
    [['submit', 'down']],
  ),
  mistake(
    'no-gaps',
    ['CADD-010'],
    [edit(send, 'const FIRST_GAP = 500;', 'const FIRST_GAP = 0;')],
    [['submit', 'down']],
  ),
  ...[400, 409, 415, 422].map((status) =>
    mistake(
      `loop-at-${status}`,
      ['CADD-011'],
      [edit(send, patience, `[${status}, 429, 502, 503, 504]`)],
      [['submit', `refused-${status}`]],
    ),
  ),
  mistake(
    'created-only',
    ['CADD-012'],
    [
      edit(
        client,
        'if (!answer.ok) throw',
        "if (!answer.ok || (what === 'the submission' && answer.status !== 201)) throw",
      ),
    ],
    [['submit', 'other-success']],
  ),
  mistake(
    'no-further-members',
    ['CADD-012'],
    [
      edit(
        client,
        '      return added.redirect_uri;',
        "      if (Object.keys(added).length !== 1) throw new PartnerApiError('the link', 0);\n      return added.redirect_uri;",
      ),
    ],
    [['submit', 'other-success']],
  ),
  mistake(
    'crash-at-a-refusal',
    ['CADD-013'],
    [edit(main, 'process.exitCode = 1;', 'throw error;')],
    [['submit', 'refused-html']],
  ),
  mistake(
    'crash-at-an-outage',
    ['CSAFE-003'],
    [edit(main, 'process.exitCode = 1;', 'throw error;')],
    [['submit', 'down']],
  ),
  mistake(
    'sent-to-no-address',
    ['CADD-013'],
    [
      edit(
        client,
        'if (!answer.ok) throw new PartnerApiError(what, answer.status);',
        'if (!answer.ok) return {} as Body;',
      ),
      edit(client, 'return added.redirect_uri;', 'return String(added.redirect_uri);'),
    ],
    [['submit', 'refused-422']],
  ),
];
