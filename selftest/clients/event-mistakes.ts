import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const webhook = 'webhook.ts';
const receive = 'e2e/receive.ts';

const plain: readonly Play[] = [['receive', 'plain']];
const scene = (name: string): readonly Play[] => [['receive', `event-${name}`]];

const unsigned = 'if (!isSigned(arrived)) return 401;';
const ignored = 'if (taken.has(id) || !known.includes(type) || !isOurs(requestId)) return 204;';
const taking = 'setImmediate(() => heed(event));\n      return 204;';
const answering =
  'response.writeHead(isEvent ? receiver.receive(await arrived(request)) : 404).end();';
const overBody = '.update(`${timestamp}.`).update(body)';
const headerNames = "'x-timestamp': timestamp, 'x-signature': signature";
const laterGaps = edit(receive, '[2000, 4000, 8000, 16_000]', '[60_000]');

/** An answer in place of a crash. */
const refusing = edit(
  receive,
  answering,
  `try {\n      ${answering}\n    } catch {\n      response.writeHead(500).end();\n    }`,
);

/** Mistakes with events in the example in TypeScript. */
export const eventMistakes: readonly ClientVariant[] = [
  mistake('signature-not-checked', ['CHOOK-001'], [edit(webhook, unsigned, '')], scene('forged')),
  mistake(
    'signature-over-the-body-taken',
    ['CHOOK-001'],
    [
      edit(
        webhook,
        'equal(signature, signatureOf(each.secret, timestamp, body)));',
        "equal(signature, signatureOf(each.secret, timestamp, body)) || equal(signature, createHmac('sha256', each.secret).update(body).digest('hex')));",
      ),
    ],
    scene('body-only'),
  ),
  mistake(
    'missing-headers-taken',
    ['CHOOK-001'],
    [
      edit(
        webhook,
        "typeof signature !== 'string') return false;",
        "typeof signature !== 'string') return true;",
      ),
    ],
    scene('missing-headers'),
  ),
  mistake(
    'forged-events-answered-200',
    ['CHOOK-001'],
    [edit(webhook, unsigned, 'if (!isSigned(arrived)) return 200;')],
    scene('forged'),
  ),
  mistake(
    'signature-over-what-was-parsed',
    ['CHOOK-002'],
    [
      edit(
        webhook,
        overBody,
        '.update(`${timestamp}.`).update(JSON.stringify(JSON.parse(body.toString())))',
      ),
    ],
    scene('odd-bytes'),
  ),
  mistake(
    'signature-over-ascii',
    ['CHOOK-002'],
    [edit(webhook, overBody, ".update(`${timestamp}.`).update(body.toString('ascii'))")],
    scene('odd-bytes'),
  ),
  mistake(
    'tolerance-of-a-day',
    ['CHOOK-003'],
    [edit(webhook, 'TOLERANCE = 900', 'TOLERANCE = 86_400')],
    scene('old'),
  ),
  mistake(
    'events-of-the-future-taken',
    ['CHOOK-003'],
    [
      edit(
        webhook,
        'Math.abs(Date.now() / 1000 - Number(timestamp))',
        'Date.now() / 1000 - Number(timestamp)',
      ),
    ],
    scene('future'),
  ),
  mistake(
    'tolerance-of-half-a-minute',
    ['CHOOK-003'],
    [edit(webhook, 'TOLERANCE = 900', 'TOLERANCE = 30')],
    scene('old'),
  ),
  mistake(
    'duplicates-not-dropped',
    ['CHOOK-004'],
    [edit(webhook, 'if (taken.has(id) || ', 'if (')],
    scene('redated'),
  ),
  mistake(
    'duplicates-dropped-too-late',
    ['CHOOK-004'],
    [edit(webhook, 'taken.add(id);', 'setTimeout(() => taken.add(id), 100);')],
    scene('doubled'),
  ),
  mistake(
    'crash-at-a-short-signature',
    ['CHOOK-006'],
    [edit(webhook, 'a.length === b.length && ', '')],
    scene('forged'),
  ),
  mistake(
    'error-without-a-signature',
    ['CHOOK-006'],
    [
      refusing,
      edit(
        webhook,
        "if (typeof timestamp !== 'string' || typeof signature !== 'string') return false;",
        "if (String(timestamp) === '' || (signature as string).length !== 64 || typeof timestamp !== 'string' || typeof signature !== 'string') return false;",
      ),
    ],
    scene('missing-headers'),
  ),
  mistake(
    'answer-after-the-result',
    ['CHOOK-007'],
    [
      edit(
        receive,
        answering,
        'const status = isEvent ? receiver.receive(await arrived(request)) : 404;\n    await results.first();\n    response.writeHead(status).end();',
      ),
      edit(
        receive,
        'stop: () => ended.abort(),',
        "stop: () => ended.abort(),\n    first: () => read([...statuses.keys()][0] ?? ''),",
      ),
    ],
    scene('slow-result'),
  ),
  mistake(
    'redirect-as-an-answer',
    ['CHOOK-007'],
    [edit(webhook, taking, taking.replace('204', '302'))],
    plain,
  ),
  mistake(
    'result-by-the-id-of-the-event',
    ['CHOOK-008'],
    [edit(receive, 'await read(requestId).catch(', 'await read(requestId && eventId).catch(')],
    plain,
  ),
  mistake(
    'result-by-a-shortened-id',
    ['CHOOK-008'],
    [edit(receive, 'await read(requestId).catch(', 'await read(requestId.slice(8)).catch(')],
    plain,
  ),
  mistake(
    'unknown-types-refused',
    ['CHOOK-009'],
    [edit(webhook, ignored, `if (!known.includes(type)) return 422;\n      ${ignored}`)],
    scene('unknown-type'),
  ),
  mistake(
    'unknown-types-heeded',
    ['CHOOK-009'],
    [edit(webhook, '!known.includes(type) || ', '')],
    scene('unknown-type'),
  ),
  mistake(
    'unknown-members-refused',
    ['CHOOK-009'],
    [edit(webhook, ignored, `if (Object.keys(event).length > 4) return 400;\n      ${ignored}`)],
    scene('unknown-type'),
  ),
  mistake(
    'new-secret-not-kept',
    ['CHOOK-010'],
    [edit(receive, 'receiver.rotate(await api(', '(() => {})(await api(')],
    scene('rotated'),
  ),
  mistake(
    'new-secret-taken-later',
    ['CHOOK-010'],
    [
      edit(
        receive,
        'receiver.rotate(await api((client) => client.rotateSecret(id)));',
        'const next = await api((client) => client.rotateSecret(id));\n    setTimeout(() => receiver.rotate(next), 10_000).unref();',
      ),
    ],
    scene('rotated'),
  ),
  mistake(
    'header-names-by-the-letter',
    ['CHOOK-011'],
    [
      edit(
        receive,
        'return { headers: request.headers, body };',
        'const { rawHeaders: raw } = request;\n  const headers = Object.fromEntries(raw.flatMap((name, place) => (place % 2 === 0 ? [[name, raw[place + 1]]] : [])));\n  return { headers, body };',
      ),
      edit(webhook, headerNames, "'X-Timestamp': timestamp, 'X-Signature': signature"),
    ],
    scene('header-case'),
  ),
  mistake(
    'header-names-in-lower-case',
    ['CHOOK-011'],
    [
      edit(
        receive,
        'return { headers: request.headers, body };',
        "const { rawHeaders: raw } = request;\n  const at = (name: string) => raw[raw.indexOf(name) + 1] ?? '';\n  const capitals = raw.includes('X-SIGNATURE');\n  const headers = capitals ? {} : { 'x-timestamp': request.headers['x-timestamp'] ?? at(''), 'x-signature': request.headers['x-signature'] };\n  return { headers, body };",
      ),
    ],
    scene('header-case'),
  ),
  mistake(
    'events-of-strangers-heeded',
    ['CHOOK-012'],
    [edit(webhook, ' || !isOurs(requestId)', '')],
    scene('foreign'),
  ),
  mistake(
    'every-request-taken-for-its-own',
    ['CHOOK-012'],
    [edit(receive, 'statuses.has(requestId),', "requestId !== '',")],
    scene('foreign'),
  ),
  mistake(
    'lives-by-events-alone',
    ['CHOOK-013'],
    [edit(receive, '  void results.askMeanwhile();\n', '')],
    scene('missing'),
  ),
  mistake('asks-once-a-minute', ['CHOOK-013'], [laterGaps], scene('missing')),
  mistake(
    'older-events-dropped',
    ['CHOOK-014'],
    [
      edit(
        webhook,
        ignored,
        `const { created_at: made } = event as unknown as { created_at: string };\n      const newest = String((globalThis as { newest?: string }).newest ?? '');\n      if (made < newest) return 204;\n      Object.assign(globalThis, { newest: made });\n      ${ignored}`,
      ),
    ],
    scene('reordered'),
  ),
  mistake(
    'older-events-refused',
    ['CHOOK-014'],
    [
      edit(
        webhook,
        ignored,
        `if (type.endsWith('.verified') && (globalThis as { over?: boolean }).over) return 409;\n      if (type.endsWith('.canceled')) Object.assign(globalThis, { over: true });\n      ${ignored}`,
      ),
    ],
    scene('reordered'),
  ),
  mistake(
    'webhook-secret-logged',
    ['CSAFE-001'],
    [
      edit(
        receive,
        "process.stdout.write('SPC-READY",
        "console.log(secret);\n  process.stdout.write('SPC-READY",
      ),
    ],
    plain,
  ),
  mistake(
    'name-in-the-webhook',
    ['CSAFE-002'],
    [
      edit(
        receive,
        "name: 'results'",
        "name: `results of ${JSON.parse(process.getBuiltinModule('node:fs').readFileSync(process.env.SPC_DATA ?? '', 'utf8')).people[0].credentials[0].fields.full_name}`",
      ),
    ],
    plain,
  ),
];
