import { type ClientVariant, edit } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const connection = 'connection.ts';
const client = 'client.ts';
const main = 'e2e/main.ts';
const send = 'send.ts';

const tokenRequest = "{ method: 'POST', body });";
const patience = '[429, 502, 503, 504]';
const not401 = 'if (!(error instanceof PartnerApiError) || error.status !== 401) throw error;';

/** Mistakes with tokens in the example in TypeScript. */
export const tokenMistakes: readonly ClientVariant[] = [
  mistake(
    'token-request-as-json',
    ['CTOK-001'],
    [
      edit(
        client,
        tokenRequest,
        "{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(Object.fromEntries(body)) });",
      ),
    ],
  ),
  mistake(
    'grant-type-misspelt',
    ['CTOK-001'],
    [edit(client, "'client_credentials'", "'client-credentials'")],
  ),
  mistake('no-scope', ['CTOK-001'], [edit(client, '    scope: client.scope,\n', '')]),
  mistake(
    'form-not-encoded',
    ['CTOK-001'],
    [
      edit(
        client,
        tokenRequest,
        "{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: decodeURIComponent(body.toString().replaceAll('+', ' ')) });",
      ),
    ],
    [['submit', 'awkward-secret']],
  ),
  mistake(
    'scope-of-another-type',
    ['CTOK-002'],
    [edit(main, "scopesFor(name, data).join(' ')", "'write.microcredential'")],
  ),
  mistake(
    'scope-never-used',
    ['CTOK-003'],
    [edit(main, ".join(' ')", ".join(' ') + ' read.digital_identity'")],
  ),
  mistake('scopes-with-commas', ['CTOK-004'], [edit(main, ".join(' ')", ".join(',')")]),
  mistake(
    'scope-parameter-twice',
    ['CTOK-004'],
    [
      edit(
        client,
        '    scope: client.scope,\n  });',
        "    scope: client.scope.split(' ')[0] ?? '',\n  });\n  for (const more of client.scope.split(' ').slice(1)) body.append('scope', more);",
      ),
    ],
  ),
  mistake(
    'token-for-each-call',
    ['CTOK-005'],
    [edit(connection, 'if (current !== null && Date.now() < renewAt) return current;', '')],
  ),
  mistake(
    'renewals-side-by-side',
    ['CTOK-005'],
    [edit(connection, 'if (current === refused) current = null;', 'current = refused && null;')],
    [['submit', 'token-revoked']],
  ),
  mistake(
    'good-token-thrown-away',
    ['CTOK-005'],
    [
      edit(
        connection,
        not401,
        `if ((error as { status?: number }).status !== 401) current = null;\n      ${not401}`,
      ),
    ],
    [
      ['poll', 'status-list-404'],
      ['poll', 'plain'],
    ],
  ),
  mistake(
    'first-tokens-side-by-side',
    ['CTOK-005'],
    [
      edit(
        connection,
        '    current = asked;\n',
        '    void asked.then(() => {\n      current = asked;\n    });\n',
      ),
      edit(connection, '    renewAt = Number.POSITIVE_INFINITY;\n    asked', '    asked'),
    ],
    [['submit', 'old-tokens-end']],
  ),
  mistake(
    'an-hour-built-in',
    ['CTOK-006'],
    [edit(connection, 'usableFor(expiresIn);', 'usableFor(3600);')],
    [['poll', 'short-tokens']],
  ),
  mistake(
    'life-in-minutes',
    ['CTOK-006'],
    [edit(connection, 'expiresIn * 1000', 'expiresIn * 60_000')],
    [['poll', 'short-tokens']],
  ),
  mistake(
    'refused-token-again',
    ['CTOK-007'],
    [edit(connection, '      forget(asked);\n      return', '      return')],
    [['submit', 'token-revoked']],
  ),
  mistake(
    'loop-at-401',
    ['CTOK-007'],
    [edit(send, patience, '[401, 429, 502, 503, 504]')],
    [['submit', 'token-refused-for-ever']],
  ),
  mistake(
    'gives-up-at-401',
    ['CTOK-007'],
    [edit(connection, 'error.status !== 401', 'error.status !== 499')],
    [['submit', 'token-revoked']],
  ),
  mistake(
    'success-whatever-happened',
    ['CTOK-007', 'CTOK-008', 'CADD-013', 'CSAFE-003'],
    [edit(main, 'process.exitCode = 1;', 'process.exitCode = 0;')],
    [
      ['submit', 'token-refused-for-ever'],
      ['submit', 'scope-withheld'],
      ['submit', 'refused-422'],
      ['submit', 'down'],
    ],
  ),
  mistake(
    'loop-at-403',
    ['CTOK-008'],
    [edit(send, patience, '[403, 429, 502, 503, 504]')],
    [['submit', 'scope-withheld']],
  ),
  mistake(
    'renewal-at-403',
    ['CTOK-008'],
    [edit(connection, 'error.status !== 401', '![401, 403].includes(error.status)')],
    [['submit', 'scope-withheld']],
  ),
  mistake(
    'refused-client-again',
    ['CTOK-009'],
    [edit(send, patience, '[401, 429, 502, 503, 504]')],
    [['submit', 'client-refused']],
  ),
  mistake(
    'token-in-the-address',
    ['CTOK-010'],
    [
      edit(
        client,
        'send(`${baseUrl}${path}`, {\n      method',
        'send(`${baseUrl}${path}?access_token=${token}`, {\n      method',
      ),
    ],
  ),
  mistake(
    'token-in-the-body',
    ['CTOK-010'],
    [edit(client, 'JSON.stringify(body)', 'JSON.stringify({ ...(body as object), token })')],
  ),
  mistake(
    'token-in-a-second-header',
    ['CTOK-010'],
    [
      edit(
        client,
        "'content-type': 'application/json' }",
        "'content-type': 'application/json', 'x-token': token }",
      ),
    ],
  ),
  mistake(
    'token-follows-redirects',
    ['CTOK-011', 'CADD-022'],
    [
      edit(
        send,
        "return fetch(url, { ...init, headers, signal, redirect: 'manual' });",
        "return fetch(url, { ...init, headers, signal, redirect: 'manual' }).then((answer) => answer.status === 307 ? fetch(answer.headers.get('location') ?? '', { ...init, headers }) : answer);",
      ),
    ],
    [['submit', 'other-origin']],
  ),
  mistake(
    'client-id-written-out',
    ['CTOK-012'],
    [edit(client, 'client_id: client.clientId', "client_id: 'portal-production'")],
  ),
  mistake(
    'secret-written-out',
    ['CTOK-012'],
    [edit(client, 'client_secret: client.clientSecret', "client_secret: 'written-out'")],
  ),
  mistake(
    'token-read-as-jwt',
    ['CTOK-013'],
    [
      edit(
        client,
        'return { accessToken: granted.access_token, expiresIn: granted.expires_in ?? null };',
        "const claims = JSON.parse(atob(granted.access_token.split('.')[1] ?? ''));\n  return { accessToken: granted.access_token, expiresIn: claims.exp - claims.iat };",
      ),
    ],
    [['submit', 'opaque-tokens']],
  ),
  mistake(
    'token-type-by-the-letter',
    ['CTOK-013'],
    [
      edit(
        client,
        'return { accessToken: granted',
        "if ((granted as { token_type?: string }).token_type !== 'Bearer') throw new PartnerApiError('the token', 0);\n  return { accessToken: granted",
      ),
    ],
    [['submit', 'opaque-tokens']],
  ),
  mistake(
    'granted-scope-needed',
    ['CTOK-013'],
    [
      edit(
        client,
        'return { accessToken: granted',
        "(granted as { scope?: string }).scope!.split(' ');\n  return { accessToken: granted",
      ),
    ],
    [['submit', 'opaque-tokens']],
  ),
  mistake(
    'certificate-not-verified',
    ['CTOK-014'],
    [
      edit(
        main,
        'const setting =',
        "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\nconst setting =",
      ),
    ],
    [['submit', 'wrong-certificate']],
  ),
];
