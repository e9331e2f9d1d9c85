import { type ClientVariant, edit, type Play } from './client-variant.ts';

function differs(
  name: string,
  edits: ClientVariant['edits'],
  plays: readonly Play[],
  of: ClientVariant['of'] = 'partner',
): ClientVariant {
  return { name, of, breaks: [], edits, plays };
}

const upload = 'upload.ts';

const verify = 'e2e/verify.ts';

const verifying: readonly Play[] = [
  ['verify', 'plain'],
  ['verify', 'return-forged'],
  ['verify', 'return-foreign-session'],
  ['verify', 'return-late'],
  ['verify', 'return-never'],
  ['verify', 'later-unshared'],
];

const webhook = 'webhook.ts';
const receive = 'e2e/receive.ts';

const receiving: readonly Play[] = [
  'plain',
  'event-forged',
  'event-missing-headers',
  'event-old',
  'event-doubled',
  'event-redated',
  'event-reordered',
  'event-unknown-type',
  'event-foreign',
  'event-odd-bytes',
  'event-rotated',
].map((scene) => ['receive', scene] as const);

const uploads: readonly Play[] = [
  ['batch', 'plain'],
  ['batch', 'upload-half'],
  ['batch', 'upload-500'],
  ['batch', 'upload-204'],
  ['batch', 'upload-expired'],
];

/** Clients that do things of the second version otherwise and keep every rule. */
export const secondVersionClients: readonly ClientVariant[] = [
  differs('reports-a-lost-upload', [edit('send.ts', 'MOST_TRIES = 4', 'MOST_TRIES = 1')], uploads),
  differs(
    'reports-an-ended-link',
    [edit(upload, '(await renew()).filter(', '(renew ? [] : await renew()).filter(')],
    uploads,
  ),
  differs(
    'media-type-with-a-parameter',
    [edit(upload, "'content-type': mediaType", "'content-type': `${mediaType}; version=1`")],
    uploads,
  ),
  differs(
    'uploads-before-another-try-of-its-own',
    [
      edit(
        upload,
        'if (!answer.ok && answer.status !== 403)',
        "if (answer.status === 400) return (await send(link, { method: 'PUT', headers, body: bytes })).ok;\n  if (!answer.ok && answer.status !== 403)",
      ),
    ],
    [['batch', 'upload-xml-error']],
  ),
  differs(
    'names-its-files-anew',
    [
      edit(
        'e2e/batch.ts',
        '(await submit()).uploads)',
        '(await api((client) => client.submitBatch(JSON.parse(JSON.stringify(batch).replaceAll(\'"asset_data"\', \'"again":true,"asset_data"\'))))).uploads)',
      ),
    ],
    [['batch', 'upload-expired']],
  ),
  differs(
    'ids-of-items-without-a-prefix',
    [edit('e2e/batch.ts', 'credential_id: idOf(record)', 'credential_id: idOf(record).slice(8)')],
    uploads,
  ),
  differs(
    'reads-when-a-person-comes-back',
    [edit(verify, 'let status = await own.status(requestId);', "let status = 'incomplete';")],
    verifying,
  ),
  differs(
    'names-no-callback',
    [
      edit(
        'verification.ts',
        '{ request_id: requestId, callback_url }',
        '{ request_id: requestId, callback_url: callback_url && (undefined as unknown as string) }',
      ),
    ],
    verifying,
  ),
  differs(
    'prints-every-status',
    [
      edit(
        verify,
        '    await Promise.race(',
        '    process.stdout.write(`SPC-RESULT ${requestId} ${status}\\n`);\n    await Promise.race(',
      ),
    ],
    verifying,
  ),
  differs(
    'prints-no-status',
    [
      edit(verify, 'SPC-RESULT ${requestId} ${status}', 'the result was read'),
      edit(verify, 'SPC-RESULT ${requestId} ${later}', 'the result was read again'),
    ],
    verifying,
  ),
  differs(
    'passes-a-day-by-printing',
    [
      edit(
        verify,
        'await control.passHours(24);',
        "process.stdout.write('SPC-WAIT 24h\\n');\n  await new Promise((resolve) => process.stdin.once('data', resolve));\n  process.stdin.destroy();",
      ),
    ],
    verifying,
  ),
  differs(
    'tolerance-of-five-minutes',
    [edit(webhook, 'TOLERANCE = 900', 'TOLERANCE = 300')],
    [
      ['receive', 'event-old'],
      ['receive', 'event-future'],
    ],
  ),
  differs(
    'refuses-forged-events-with-400',
    [edit(webhook, 'if (!isSigned(arrived)) return 401;', 'if (!isSigned(arrived)) return 400;')],
    receiving,
  ),
  differs(
    'answers-200-with-nothing-printed',
    [
      edit(webhook, 'heed(event));\n      return 204;', 'heed(event));\n      return 200;'),
      edit(
        receive,
        '      process.stdout.write(`SPC-EFFECT ${eventId}\\n`);\n',
        '      void eventId;\n',
      ),
    ],
    receiving,
  ),
  differs(
    'old-secret-refused-at-once',
    [edit(webhook, 'OVERLAP = 3_600_000', 'OVERLAP = 0')],
    [
      ['receive', 'event-rotated'],
      ['receive', 'event-old-secret'],
    ],
  ),
  differs(
    'does-not-rotate',
    [edit(receive, "line !== 'SPC-ROTATE'", "line !== 'never'")],
    [['receive', 'event-rotated']],
  ),
  differs(
    'strangers-events-answered-404',
    [
      edit(
        webhook,
        'if (taken.has(id) ||',
        'if (!isOurs(requestId)) return 404;\n      if (taken.has(id) ||',
      ),
    ],
    receiving,
  ),
  differs(
    'needs-the-status-alone',
    [
      edit(
        receive,
        'await read(requestId).catch(() => {});',
        "statuses.set(requestId, 'decided');",
      ),
    ],
    receiving,
  ),
  differs(
    'later-statuses-heeded',
    [
      edit(
        webhook,
        "'vwsp_request.canceled'];",
        "'vwsp_request.canceled', 'vwsp_request.revoked', 'vwsp_request.unshared'];",
      ),
    ],
    receiving,
  ),
  differs(
    'asks-more-often',
    [edit(receive, '[2000, 4000, 8000, 16_000]', '[700, 700, 1500, 1500, 3000]')],
    [...receiving, ['receive', 'event-missing']],
  ),
  differs(
    'ruby-reports-a-lost-upload',
    [edit('http.rb', 'MOST_TRIES = 4', 'MOST_TRIES = 1')],
    uploads,
    'ruby',
  ),
];
