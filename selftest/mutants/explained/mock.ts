// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is quoted
import { because, type Explanation } from '../explanation.ts';

/** Survivors of the mock that nothing should notice. */
export const ofMock: readonly Explanation[] = [
  ...because(
    'the honest mock keeps nothing that has problems: only a fault gets here with any',
    'mock/api/add.ts',
    ['if (problems.length > 0) return refusal(422, problems);', 'problems.length > 0', 'false'],
  ),
  ...because(
    'only a faulty mock lets a caller without a token in',
    'mock/api/caller.ts',
    [
      "const nobody: Claims = { client_id: 'nobody', scope: '', jti: '', iat: 0, exp: 0 };",
      "'nobody'",
      '""',
    ],
    [
      "const nobody: Claims = { client_id: 'nobody', scope: '', jti: '', iat: 0, exp: 0 };",
      "''",
      '"Stryker was here!"',
    ],
  ),
  ...because('neither text is a bearer token', 'mock/api/caller.ts', [
    "const bearer = /^Bearer +(\\S+)$/i.exec(authorization ?? '')?.[1];",
    "''",
    '"Stryker was here!"',
  ]),
  ...because(
    'only faults ask whether a token was sent',
    'mock/api/caller.ts',
    [
      'if (access.admits({ to, caller, hasToken: bearer !== undefined }))',
      'bearer !== undefined',
      'true',
    ],
    [
      'if (access.admits({ to, caller, hasToken: bearer !== undefined }))',
      'bearer !== undefined',
      'false',
    ],
    [
      'if (access.admits({ to, caller, hasToken: bearer !== undefined }))',
      'bearer !== undefined',
      'bearer === undefined',
    ],
  ),
  ...because('neither text is a media type', 'mock/api/partner-api.ts', [
    "const contentType = (context: Context) => context.req.header('content-type') ?? '';",
    "''",
    '"Stryker was here!"',
  ]),
  ...because('a type with .json inside is unknown either way', 'mock/api/partner-api.ts', [
    "typeName: context.req.param('file').replace(/\\.json$/, ''),",
    '/\\.json$/',
    '/\\.json/',
  ]),
  ...because(
    'only faults read what was asked',
    'mock/api/reply.ts',
    [
      "export function write(world: World, context: Context, reply: Reply, text = ''): Response {",
      "''",
      '"Stryker was here!"',
    ],
    ["const authorization = context.req.header('authorization') ?? null;", "'authorization'", '""'],
  ),
  ...because(
    'no client, secret or scope is called so',
    'mock/api/token.ts',
    [
      "const client = tokens.client(world.clients, form.client_id ?? '', form.client_secret ?? '');",
      "''",
      '"Stryker was here!"',
    ],
    [
      "const scopes = tokens.scopes(client, (form.scope ?? '').split(' ').filter(Boolean));",
      "''",
      '"Stryker was here!"',
    ],
  ),
  ...because('the value of a header comes without space around it', 'mock/api/token.ts', [
    'if (!/^application\\/x-www-form-urlencoded\\s*(;|$)/i.test(contentType.trim())) return null;',
    'contentType.trim()',
    'contentType',
  ]),
  ...because('no request has this content', 'mock/behaviour/links.ts', [
    "const content = readRedirectLink(opened)?.parameters.get('content') ?? '';",
    "''",
    '"Stryker was here!"',
  ]),
  ...because(
    'a claim is of no consequence to accounts but in a faulty mock',
    'mock/behaviour/links.ts',
    [
      'if (!submission || over || !person || submission.owner !== null) return false;',
      'false',
      'true',
    ],
  ),
  ...because(
    'the request was found by its content: to compare that again changes nothing',
    'mock/behaviour/links.ts',
    [
      "...['clientId', 'documentType', 'content'].map((name) => read.parameters.get(name)),",
      "'content'",
      '""',
    ],
  ),
  ...because(
    'a key names fields that other types do not have, so that theirs are never equal',
    'mock/behaviour/replacement.ts',
    ['newer.type === older.type &&', 'newer.type === older.type', 'true'],
  ),
  ...because('the text of a date ends there', 'mock/behaviour/statuses.ts', [
    "return time === null ? null : new Date(time).toISOString().replace(/\\.\\d+Z$/, 'Z');",
    '/\\.\\d+Z$/',
    '/\\.\\d+Z/',
  ]),
  ...because('only faults tell a repeat from a first submission', 'mock/behaviour/submissions.ts', [
    'return found ? { submission: found, fresh: false } : { submission: make(), fresh: true };',
    'false',
    'true',
  ]),
  ...because(
    'what is discarded is over or canceled, and shows the error page as it is',
    'mock/behaviour/submissions.ts',
    [
      'discard(store, submission) {',
      "{ if (submission.decision !== 'accepted') store.byContent.delete(submission.content); }",
      '{}',
    ],
    [
      "if (submission.decision !== 'accepted') store.byContent.delete(submission.content);",
      "submission.decision !== 'accepted'",
      'false',
    ],
  ),
  ...because(
    'the value of a header comes without space around it',
    'mock/behaviour/validation.ts',
    [
      '/^application\\/(json|[\\w.-]+\\+json)\\s*(;|$)/i.test(contentType.trim()),',
      'contentType.trim()',
      'contentType',
    ],
  ),
  ...because('the cache saves time only', 'mock/behaviour/validation.ts', [
    'schemas.set(type, known);',
    'schemas.set(type, known);',
    ';',
  ]),
  ...because('every token that this key signed has exp', 'mock/behaviour/verified-claims.ts', [
    "const options = { algorithms: ['HS512'], currentDate: now, requiredClaims: ['exp'] };",
    "['exp']",
    '[]',
  ]),
  ...because(
    'it bounds memory, and what is forgotten is verified again',
    'mock/behaviour/verified-claims.ts',
    ['if (kept.size >= MOST_KEPT) kept.clear();', 'kept.size >= MOST_KEPT', 'true'],
    ['if (kept.size >= MOST_KEPT) kept.clear();', 'kept.size >= MOST_KEPT', 'false'],
    [
      'if (kept.size >= MOST_KEPT) kept.clear();',
      'kept.size >= MOST_KEPT',
      'kept.size > MOST_KEPT',
    ],
    [
      'if (kept.size >= MOST_KEPT) kept.clear();',
      'kept.size >= MOST_KEPT',
      'kept.size < MOST_KEPT',
    ],
  ),
  ...because('the mock signs no token with nbf', 'mock/behaviour/verified-claims.ts', [
    'if (payload.nbf === undefined) kept.set(token, payload);',
    'payload.nbf === undefined',
    'true',
  ]),
  ...because(
    'the cache saves time only',
    'mock/behaviour/verified-claims.ts',
    [
      'if (payload.nbf === undefined) kept.set(token, payload);',
      'payload.nbf === undefined',
      'false',
    ],
    [
      'if (payload.nbf === undefined) kept.set(token, payload);',
      'payload.nbf === undefined',
      'payload.nbf !== undefined',
    ],
    ['verified.set(key, kept);', 'verified.set(key, kept);', ';'],
  ),
  ...because(
    'an accepted request cannot be accepted again',
    'mock/domain/account.ts',
    [
      'person.held = [...person.held.filter((other) => other !== submission), submission];',
      'person.held.filter((other) => other !== submission)',
      'person.held',
    ],
    [
      'person.held = [...person.held.filter((other) => other !== submission), submission];',
      'other !== submission',
      'true',
    ],
  ),
  ...because('the honest mock shows all that an account holds', 'mock/domain/account.ts', [
    'return person.held',
    'person.held .filter((submission) => accounts.shows(submission, person, now))',
    'person.held',
  ]),
];
