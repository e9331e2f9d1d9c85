import { describe, expect, test } from 'vitest';
import { addPath, statusesPath, statusPath } from '../../contracts/endpoints.ts';
import { education, mockForTest } from '../testing/mock.ts';

type Mock = ReturnType<typeof mockForTest>;

/** What a developer reads when a call went wrong. Each refusal is compared as a whole. */
interface Refusal {
  readonly of: string;
  readonly ask: (mock: Mock) => Promise<Response>;
  readonly status: number;
  readonly says: { readonly field: string; readonly code: string; readonly message: string };
  readonly headers?: Readonly<Record<string, string>>;
}

const refusals: readonly Refusal[] = [
  {
    of: 'an unknown credential type',
    ask: async (mock) => mock.post(addPath('diploma'), {}, await mock.bearer()),
    status: 404,
    says: {
      field: 'credential_type',
      code: 'unknown',
      message: 'no such credential type in the path',
    },
  },
  {
    of: 'a content type that is not JSON',
    ask: async (mock) => add(mock, education('a'), { 'content-type': 'text/plain' }),
    status: 415,
    says: { field: 'content-type', code: 'unsupported', message: 'must be application/json' },
  },
  {
    of: 'a submission that does not parse',
    ask: async (mock) => add(mock, '{"id":'),
    status: 400,
    says: { field: '', code: 'unparsable', message: 'the body is not valid JSON' },
  },
  {
    of: 'a token without the scope of the type',
    async ask(mock) {
      const granted = await mock.requestToken({ scope: 'write.microcredential' });
      const { access_token } = (await granted.json()) as { access_token: string };
      return add(mock, education('a'), { authorization: `Bearer ${access_token}` });
    },
    status: 403,
    says: { field: 'authorization', code: 'missing_scope', message: 'must grant write.education' },
    headers: {
      'www-authenticate':
        'Bearer realm="partner", error="insufficient_scope", scope="write.education"',
    },
  },
  {
    of: 'a call without a token',
    ask: async (mock) => mock.post(addPath('education'), education('a')),
    status: 401,
    says: { field: 'authorization', code: 'unauthorized', message: 'must carry a bearer token' },
    headers: { 'www-authenticate': 'Bearer realm="partner"' },
  },
  {
    of: 'a call with a value that is not a token',
    ask: (mock) => add(mock, education('a'), { authorization: 'Bearer made-up' }),
    status: 401,
    says: { field: 'authorization', code: 'unauthorized', message: 'is invalid or has expired' },
    headers: { 'www-authenticate': 'Bearer realm="partner", error="invalid_token"' },
  },
  {
    of: 'the status of an unknown id',
    ask: (mock) => mock.status('never-sent'),
    status: 404,
    says: { field: 'id', code: 'unknown', message: 'no submission has this id' },
  },
  {
    of: 'the statuses of what does not parse',
    ask: async (mock) => mock.post(statusesPath, '{', await mock.bearer()),
    status: 400,
    says: { field: '', code: 'unparsable', message: 'the body is not valid JSON' },
  },
  {
    of: 'the statuses of too many ids',
    ask: (mock) => mock.statuses(Array.from({ length: 31 }, (_, index) => `id-${index}`)),
    status: 422,
    says: {
      field: 'ids',
      code: 'not_allowed',
      message: 'must be an array of 1 to 30 strings',
    },
  },
  {
    of: 'a path that does not exist',
    ask: async (mock) => mock.app.request('/api/partner/v1/nothing.json'),
    status: 404,
    says: {
      field: '',
      code: 'unknown',
      message: expect.stringMatching(/^no such path; below .*POST \/oauth\/token\.json/),
    },
  },
  ...[
    '/api/partner/v1/oauth/token.json',
    addPath('education'),
    '/api/partner/v1/submissions/status.json',
  ].map((path) => wrongMethod('PUT', path, 'POST', 'POST')),
  wrongMethod('DELETE', statusPath('a'), 'GET', 'GET, HEAD'),
];

describe('the mock says in whole sentences why it refuses', () => {
  test.each(refusals)('$of', async ({ ask, status, says, headers = {} }) => {
    const answer = await ask(mockForTest());
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ errors: [says] });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
  });
});

describe('the token endpoint says in whole sentences why it refuses', () => {
  test.each([
    [{ grant_type: '' }, 400, 'invalid_request', 'grant_type is missing'],
    [{ client_secret: 'x' }, 401, 'invalid_client', 'client_id and client_secret do not fit'],
    [
      { grant_type: 'password' },
      400,
      'unsupported_grant_type',
      'only client_credentials is supported',
    ],
    [{ scope: 'admin' }, 400, 'invalid_scope', 'scope is missing, unknown or not allowed'],
    [{ scope: ' ' }, 400, 'invalid_scope', 'scope is missing, unknown or not allowed'],
  ])('%o', async (form, status, error, error_description) => {
    const answer = await mockForTest().requestToken(form);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error, error_description });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('pragma')).toBe('no-cache');
  });

  test.each([
    ['application/json', '{"grant_type":"client_credentials"}'],
    ['text/application/x-www-form-urlencoded', 'grant_type=client_credentials'],
    ['application/x-www-form-urlencoded-too', 'grant_type=client_credentials'],
    ['application/x-www-form-urlencoded', 'grant_type=client_credentials&grant_type=password'],
  ])('a body of type %s: %s', async (type, body) => {
    const path = '/api/partner/v1/oauth/token.json';
    const answer = await mockForTest().post(path, body, { 'content-type': type });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: 'invalid_request',
      error_description: expect.stringContaining('the body must be a form'),
    });
  });
});

test.each([
  'application/x-www-form-urlencoded;charset=utf-8',
  ' APPLICATION/x-www-form-urlencoded ',
])('a token is granted to a form of type %s, not to be kept', async (type) => {
  const mock = mockForTest();
  const form = {
    grant_type: 'client_credentials',
    scope: ' write.education  write.microcredential',
  };
  const client = {
    client_id: 'mock-partner-one',
    client_secret: 'synthetic-secret-of-partner-one',
  };
  const body = new URLSearchParams({ ...form, ...client }).toString();
  const answer = await mock.post('/api/partner/v1/oauth/token.json', body, {
    'content-type': type,
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ scope: 'write.education write.microcredential' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('pragma')).toBe('no-cache');
});

async function add(mock: Mock, body: unknown, headers: Record<string, string> = {}) {
  return mock.post(addPath('education'), body, { ...(await mock.bearer()), ...headers });
}

function wrongMethod(method: string, path: string, only: string, allow: string): Refusal {
  return {
    of: `${method} ${path}`,
    ask: async (mock) => mock.app.request(path, { method }),
    status: 405,
    says: { field: '', code: 'wrong_method', message: `only ${only} is allowed here` },
    headers: { allow },
  };
}
