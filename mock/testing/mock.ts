import {
  addPath,
  addV2Path,
  statusesPath,
  statusPath,
  tokenPath,
  verifyPath,
  verifyResultPath,
} from '../../contracts/endpoints.ts';
import type { Decision } from '../../contracts/test-control.ts';
import { mockClients } from '../clients.ts';
import { createMock, type MockOptions } from '../mock.ts';

/** A submission that every mock accepts; `credential` changes single fields, undefined removes one. */
export function education(id: string, credential: Record<string, unknown> = {}) {
  return {
    id,
    credential_type: 'education',
    document_type: 'pdf',
    data: {
      credential: {
        full_name: 'Ada Example',
        education_provider: 'University of Example',
        course_name: 'Bachelor of Commerce',
        conferral_year: '2020',
        ...credential,
      },
      document: 'https://certificates.example.edu/sample.pdf',
    },
  };
}

/** A mock of its own for one test, with the few calls that tests make. */
export function mockForTest(options: MockOptions = {}) {
  const mock = createMock(options);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    mock.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const requestToken = (form: Record<string, string> = {}, client = mockClients[0]) =>
    post(
      tokenPath,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client.clientId,
        client_secret: client.clientSecret,
        scope: client.scopes.join(' '),
        ...form,
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
  const bearer = async (client = mockClients[0]) => {
    const { access_token } = (await (await requestToken({}, client)).json()) as TokenBody;
    return { authorization: `Bearer ${access_token}` };
  };
  const add = async (body: unknown, type = 'education', client = mockClients[0]) =>
    post(addPath(type), body, await bearer(client));
  const control = async <Answer>(path: string, body: unknown = {}) =>
    (await (await post(`/__control${path}`, body)).json()) as Answer;
  return {
    ...mock,
    post,
    requestToken,
    bearer,
    add,
    /** Submits and returns the link. */
    submit: async (body: unknown, type?: string, client = mockClients[0]) =>
      ((await (await add(body, type, client)).json()) as { redirect_uri: string }).redirect_uri,
    addV2: async (type: string, body: unknown, client = mockClients[0]) =>
      post(addV2Path(type), body, await bearer(client)),
    verify: async (body: unknown = {}, client = mockClients[0]) =>
      (await (
        await post(verifyPath('digital_identity'), body, await bearer(client))
      ).json()) as RequestBody,
    result: async (requestId: string, client = mockClients[0]) => {
      const path = verifyResultPath.replace('{request_id}', encodeURIComponent(requestId));
      return mock.app.request(path, { headers: await bearer(client) });
    },
    status: async (id: string, client = mockClients[0]) =>
      mock.app.request(statusPath(id), { headers: await bearer(client) }),
    statuses: async (ids: readonly string[]) => post(statusesPath, { ids }, await bearer()),
    person: async () => (await control<{ person_id: string }>('/people')).person_id,
    visit: async (person: string, redirect_uri: string, sign_in = true) =>
      (await control<PageAnswer>(`/people/${person}/visit`, { redirect_uri, sign_in })).page,
    decide: async (person: string, redirect_uri: string, decision: Decision) =>
      (await control<PageAnswer>(`/people/${person}/consent`, { redirect_uri, decision })).page,
    appSignIn: (person: string) => post(`/__control/people/${person}/app-sign-in`, {}),
    credentials: async (person: string) => {
      const answer = await mock.app.request(`/__control/people/${person}/credentials`);
      return ((await answer.json()) as { credentials: HeldAnswer[] }).credentials;
    },
    wait: (hours: number) => mock.clock.advance(hours * 3600),
  };
}

interface TokenBody {
  readonly access_token: string;
}

export interface RequestBody {
  readonly request_id: string;
  readonly redirect_uri: string;
}

interface PageAnswer {
  readonly page: string;
}

export interface HeldAnswer {
  readonly credential_type: string;
  readonly fields: Record<string, unknown>;
  readonly document: string;
  readonly request: string;
}
