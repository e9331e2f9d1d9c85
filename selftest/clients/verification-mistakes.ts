import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const client = 'client.ts';
const verification = 'verification.ts';
const verify = 'e2e/verify.ts';

const plain: readonly Play[] = [['verify', 'plain']];
const scene = (name: string): readonly Play[] => [['verify', `return-${name}`]];

const ids = '[`EXAMPLE-${randomUUID()}`, randomUUID()]';
const sent = '{ request_id: requestId, callback_url }';
const waitOrReturn = 'await Promise.race([page.next(), wait(gap)]);';
const readAgain = `${waitOrReturn}\n    status = await own.status(requestId);`;
const pathOfReturn = "const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');";
const resultHeaders = '{ headers: { authorization } });\n      return read<VerificationResult>';
const nameOfPerson =
  "JSON.parse(process.getBuiltinModule('node:fs').readFileSync(process.env.SPC_DATA ?? '', 'utf8')).people[0].credentials[0].fields.full_name";

/** The request id in the address of a return is taken for that of the person who began. */
const idFromTheAddress = [
  edit(
    verify,
    pathOfReturn,
    "const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');\n    Object.assign(globalThis, { foreign: searchParams.get('request_id') });",
  ),
  edit(
    verify,
    readAgain,
    `${waitOrReturn}\n    status = await own.status((globalThis as { foreign?: string }).foreign ?? requestId);`,
  ),
];

/** Mistakes with verifications and the way back from them in the example in TypeScript. */
export const verificationMistakes: readonly ClientVariant[] = [
  mistake(
    'request-id-as-a-number',
    ['CVER-001'],
    [edit(verification, sent, '{ request_id: 12345 as unknown as string, callback_url }')],
    plain,
  ),
  mistake(
    'callback-as-null',
    ['CVER-001'],
    [
      edit(
        verification,
        sent,
        '{ request_id: requestId, callback_url: (callback_url && null) as unknown as string }',
      ),
    ],
    plain,
  ),
  mistake(
    'verification-link-with-tracking',
    ['CVER-002'],
    [edit(verify, '.visit(link);', '.visit(`${link}&utm=1`);')],
    plain,
  ),
  mistake(
    'verification-link-still-escaped',
    ['CVER-002'],
    [edit(verify, '.visit(link);', ".visit(link.replaceAll('&', '\\\\u0026'));")],
    plain,
  ),
  mistake(
    'verified-at-a-return',
    ['CVER-003'],
    [
      edit(verify, 'let status = await own.status(requestId);', "let status = 'incomplete';"),
      edit(verify, readAgain, `${waitOrReturn}\n    status = 'verified';`),
    ],
    scene('forged'),
  ),
  mistake(
    'status-taken-from-the-address',
    ['CVER-003'],
    [
      edit(verify, 'let status = await own.status(requestId);', "let status = 'incomplete';"),
      edit(
        verify,
        pathOfReturn,
        "const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');\n    Object.assign(globalThis, { said: searchParams.get('status') ?? 'incomplete' });",
      ),
      edit(
        verify,
        readAgain,
        `${waitOrReturn}\n    status = (globalThis as { said?: string }).said ?? 'incomplete';`,
      ),
    ],
    scene('forged'),
  ),
  mistake(
    'request-id-taken-from-the-address',
    ['CVER-004'],
    idFromTheAddress,
    scene('foreign-session'),
  ),
  mistake(
    'verification-of-another-taken-over',
    ['CVER-004'],
    [
      ...idFromTheAddress,
      edit(
        verify,
        'SPC-RESULT ${requestId} ${status}',
        'SPC-RESULT ${(globalThis as { foreign?: string }).foreign ?? requestId} ${status}',
      ),
    ],
    scene('foreign-session'),
  ),
  mistake(
    'fails-when-a-person-cancels',
    ['CVER-005'],
    [
      edit(
        verify,
        'await control.passHours(24);',
        "if (status === 'canceled') throw new Error('not verified');\n  await control.passHours(24);",
      ),
    ],
    [...plain, ...scene('cancel')],
  ),
  mistake(
    'fails-when-a-person-is-late',
    ['CVER-005'],
    [
      edit(
        verify,
        waitOrReturn,
        "await Promise.race([page.next(), wait(gap).then(() => Promise.reject(new Error('no return')))]);",
      ),
    ],
    scene('late'),
  ),
  mistake(
    'lives-by-the-return-alone',
    ['CVER-005'],
    [
      edit(verify, 'let status = await own.status(requestId);', "let status = 'incomplete';"),
      edit(
        verify,
        readAgain,
        'const came = await Promise.race([page.next().then(() => true), wait(gap)]);\n    if (came === true) status = await own.status(requestId);',
      ),
      edit(
        verify,
        'const later = await own.status(requestId);',
        "const later = status === 'incomplete' ? status : await own.status(requestId);",
      ),
    ],
    [...plain, ...scene('never')],
  ),
  mistake(
    'result-without-a-token',
    ['CVER-006'],
    [edit(client, resultHeaders, resultHeaders.replace('{ authorization }', '{}'))],
    plain,
  ),
  mistake(
    'result-with-a-token-for-another-scope',
    ['CVER-006'],
    [
      edit(
        client,
        `const answer = await send(\`\${baseUrl}\${path}\`, ${resultHeaders}`,
        "const { SEEK_PASS_CLIENT_ID: clientId = '', SEEK_PASS_CLIENT_SECRET: clientSecret = '' } = process.env;\n      const other = await ((globalThis as { other?: Promise<Token> }).other ??= requestToken(baseUrl, { clientId, clientSecret, scope: 'write.education' }));\n      const answer = await send(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${other.accessToken}` } });\n      return read<VerificationResult>",
      ),
    ],
    plain,
  ),
  mistake(
    'request-id-by-the-clock',
    ['CVER-008'],
    [edit(verification, ids, '[`EXAMPLE-${Date.now()}`, randomUUID()]')],
    plain,
  ),
  mistake(
    'one-request-id-for-all',
    ['CVER-008'],
    [edit(verification, ids, "['EXAMPLE-6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11', randomUUID()]")],
    [...plain, ...scene('cancel')],
  ),
  mistake(
    'name-in-the-callback-address',
    ['CSAFE-002'],
    [
      edit(
        verify,
        'verifications(api, page.url)',
        `verifications(api, \`\${page.url}/\${encodeURIComponent(${nameOfPerson})}\`)`,
      ),
    ],
    plain,
  ),
  mistake(
    'name-in-the-request-id',
    ['CSAFE-002'],
    [
      edit(
        verification,
        ids,
        `[\`EXAMPLE-\${${nameOfPerson}.replaceAll(' ', '')}-\${randomUUID()}\`, randomUUID()]`,
      ),
    ],
    plain,
  ),
];
