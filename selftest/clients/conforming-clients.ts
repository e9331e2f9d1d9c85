import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { secondVersionClients } from './second-version-clients.ts';

const outages: readonly Play[] = [
  ['submit', 'answer-lost'],
  ['submit', 'slow-503'],
  ['submit', 'too-many-seconds'],
  ['submit', 'down'],
];
const submit: readonly Play[] = [['submit', 'plain']];
const poll: readonly Play[] = [['poll', 'plain']];

function differs(
  name: string,
  edits: ClientVariant['edits'],
  plays: readonly Play[] = submit,
  of: ClientVariant['of'] = 'partner',
): ClientVariant {
  return { name, of, breaks: [], edits, plays };
}

const stringify = 'body: JSON.stringify(body),';
const uuid = 'EXAMPLE-${randomUUID()}';
const visit = 'await (await control.newPerson()).visit(link);\n      return';

/** Clients that do things otherwise and keep every rule: nothing may be reported. */
export const conformingClients: readonly ClientVariant[] = [
  differs('never-repeats', [edit('send.ts', 'MOST_TRIES = 4', 'MOST_TRIES = 1')], outages),
  differs(
    'repeats-five-times',
    [
      edit('send.ts', 'MOST_TRIES = 4', 'MOST_TRIES = 5'),
      edit('send.ts', 'FIRST_GAP = 500', 'FIRST_GAP = 200'),
    ],
    outages,
  ),
  differs(
    'gaps-with-jitter',
    [edit('send.ts', 'statedGap(answer)));', 'statedGap(answer)) + Math.random() * 100);')],
    outages,
  ),
  differs(
    'shorter-time-limit',
    [edit('send.ts', 'TIME_LIMIT = 10_000', 'TIME_LIMIT = 3000')],
    [['submit', 'answer-late']],
  ),
  differs('indented-json', [edit('client.ts', stringify, 'body: JSON.stringify(body, null, 2),')]),
  differs('members-in-another-order', [
    edit(
      'client.ts',
      stringify,
      'body: JSON.stringify(Object.fromEntries(Object.entries(body as object).reverse())),',
    ),
  ]),
  differs('charset-named', [
    edit(
      'client.ts',
      "'content-type': 'application/json' }",
      "'content-type': 'application/json; charset=utf-8' }",
    ),
  ]),
  differs('accept-named', [
    edit(
      'client.ts',
      "'content-type': 'application/json' }",
      "'content-type': 'application/json', accept: 'application/json' }",
    ),
  ]),
  differs('further-token-parameter', [
    edit(
      'client.ts',
      '    scope: client.scope,\n',
      "    scope: client.scope,\n    audience: 'seek-pass',\n",
    ),
  ]),
  differs(
    'renewed-a-minute-early',
    [
      edit(
        'connection.ts',
        'life - Math.min(EARLY, life / 10)',
        'life - Math.min(EARLY * 2, life / 2)',
      ),
    ],
    [
      ['poll', 'short-tokens'],
      ['submit', 'plain'],
    ],
  ),
  differs(
    'renewed-at-401-only',
    [edit('connection.ts', 'usableFor(expiresIn);', 'usableFor(expiresIn && null);')],
    [
      ['poll', 'unstated-life'],
      ['submit', 'token-revoked'],
    ],
  ),
  differs('one-after-another', [
    edit(
      'e2e/journeys.ts',
      '  return Promise.all(\n    firstOfEach(data).map(async (record) => {',
      '  const ids: string[] = [];\n    for (const record of firstOfEach(data)) ids.push(await (async () => {',
    ),
    edit(
      'e2e/journeys.ts',
      'return submission.id;\n    }),\n  );',
      'return submission.id;\n    })());\n  return ids;',
    ),
  ]),
  differs('uuid-alone', [edit('e2e/records.ts', uuid, '${randomUUID()}')]),
  differs('id-in-capitals', [
    edit('e2e/records.ts', uuid, 'EXAMPLE-${randomUUID().toUpperCase()}'),
  ]),
  differs('opaque-text-as-id', [
    edit('e2e/records.ts', uuid, "${randomUUID().replaceAll('-', '')}"),
  ]),
  differs('longer-prefix', [edit('e2e/records.ts', uuid, 'UNI_EXAMPLE.EDU-${randomUUID()}')]),
  differs(
    'new-id-after-two-days',
    [
      edit(
        'e2e/journeys.ts',
        '    await control.passHours(49);\n    // The old link has ended: the same id brings a new one.\n    await person.visit(await submit());',
        "    await control.passHours(49);\n    const again = { ...record, key: 'again' };\n    await person.visit(await api((client) => client.submit(submissionFor(again))));",
      ),
    ],
    [['return', 'window-passed']],
  ),
  differs(
    'asks-before-it-begins-anew',
    [
      edit(
        'e2e/journeys.ts',
        'await control.passHours(49);\n',
        'await control.passHours(49);\n    await api((client) => client.status(submissionFor(record).id));\n',
      ),
    ],
    [['return', 'window-passed']],
  ),
  differs(
    'waits-by-printing',
    [
      edit(
        'e2e/journeys.ts',
        'await control.passHours(49);',
        "console.log('SPC-WAIT 49h');\n    await new Promise((resolve) => process.stdin.once('data', resolve));\n    process.stdin.destroy();",
      ),
    ],
    [['return', 'window-passed']],
  ),
  differs(
    'one-status-at-a-time-for-a-few',
    [
      edit(
        'e2e/ask.ts',
        'return await api((client) => client.statuses(ids));',
        "throw new PartnerApiError('ours', ids.length > 0 ? 404 : 0);",
      ),
    ],
    poll,
  ),
  differs(
    'asks-once',
    [edit('e2e/ask.ts', '[5000, 7500]', '[]')],
    [
      ['poll', 'plain'],
      ['poll', 'status-unknown-word'],
      ['poll', 'status-reversed'],
    ],
  ),
  differs(
    'faster-while-somebody-waits',
    [edit('e2e/ask.ts', '[5000, 7500]', '[2500, 2500, 3000]')],
    poll,
  ),
  differs('asks-at-even-gaps-at-first', [edit('e2e/ask.ts', '[5000, 7500]', '[4000, 4000]')], poll),
  differs(
    'twenty-at-once',
    [edit('e2e/ask.ts', 'MOST_IDS = 30', 'MOST_IDS = 20')],
    [['many', 'plain']],
  ),
  differs(
    'no-journey-for-many',
    [
      edit(
        'e2e/main.ts',
        "process.env.SPC_JOURNEY ?? 'submit'",
        "(process.env.SPC_JOURNEY ?? 'submit').replace('many', 'none')",
      ),
    ],
    [
      ['many', 'plain'],
      ['submit', 'plain'],
    ],
  ),
  differs('no-name-of-its-own', [edit('send.ts', "'user-agent': 'example-partner/1.0', ", '')]),
  differs('ids-logged', [
    edit('e2e/journeys.ts', visit, `console.log('submitted', submission.id);\n      ${visit}`),
  ]),
  differs(
    'one-repetition-of-a-refusal',
    [
      edit(
        'client.ts',
        'const answer = await post(path, submission);',
        'let answer = await post(path, submission);\n      if (answer.status === 422) answer = await post(path, submission);',
      ),
    ],
    [['submit', 'refused-422']],
  ),
  differs(
    'follows-on-the-same-origin',
    [
      edit(
        'send.ts',
        "redirect: 'manual' });",
        "redirect: 'manual' }).then((answer) => {\n    const to = new URL(answer.headers.get('location') ?? url, url);\n    return answer.status >= 307 && to.origin === new URL(url).origin ? fetch(to, { ...init, headers }) : answer;\n  });",
      ),
    ],
    [
      ['submit', 'same-origin-redirect'],
      ['submit', 'other-origin'],
    ],
  ),
  differs('opens-the-link-again', [
    edit(
      'e2e/journeys.ts',
      visit,
      'const person = await control.newPerson();\n      await person.visit(link);\n      await person.visit(link);\n      return',
    ),
  ]),
  differs('documents-of-its-own', [
    edit(
      'e2e/records.ts',
      ': { credential, document };',
      ': { credential, document: document && `https://certificates.example.edu/${randomUUID()}` };',
    ),
  ]),
  differs('chain-in-its-place', [
    edit(
      'e2e/records.ts',
      'fields: credential, document } = record;',
      "document } = record;\n  const credential = record.credential_type === 'education' ? { ...record.fields, partner_chain: [{ name: 'An Agency' }] } : record.fields;",
    ),
  ]),
  differs(
    'ruby-never-repeats',
    [edit('http.rb', 'MOST_TRIES = 4', 'MOST_TRIES = 1')],
    outages,
    'ruby',
  ),
  differs(
    'ruby-plain-uuid',
    [edit('journeys.rb', '"RUBY-#{SecureRandom.uuid}"', 'SecureRandom.uuid')],
    submit,
    'ruby',
  ),
  differs(
    'ruby-renewed-at-401-only',
    [edit('partner_api.rb', "life = granted['expires_in']", 'life = nil')],
    [['poll', 'unstated-life']],
    'ruby',
  ),
  ...secondVersionClients,
];
