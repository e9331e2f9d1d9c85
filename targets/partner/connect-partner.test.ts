import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Exchange } from '../../results/exchange.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { openTarget } from '../open/open-target.ts';
import type { Session } from '../target.ts';
import { listen, type ReceivedRequest } from '../testing/http-server.ts';

const TOKEN_PATH = '/api/partner/v1/oauth/token.json';

/** Grants the token `canary-token-<n>` and answers every other request with what it sent. */
function echo(): (request: ReceivedRequest, response: ServerResponse) => void {
  let granted = 0;
  return ({ path, headers, body }, response) => {
    if (path === TOKEN_PATH) granted += 1;
    const answer =
      path === TOKEN_PATH
        ? { access_token: `canary-token-${granted}`, debug: `issued canary-token-${granted}` }
        : { headers, body, path };
    response.setHeader('set-cookie', 'session=canary-cookie').end(JSON.stringify(answer));
  };
}

async function open(
  url: string,
  differences: Partial<Profile> = {},
): Promise<AsyncDisposable & Session & { exchanges: Exchange[] }> {
  const target = await openTarget(profileOf(url, differences), { version: '1' });
  const exchanges: Exchange[] = [];
  const session = target.session({
    record: (exchange) => void exchanges.push(exchange),
    step: 'submit',
  });
  return { ...session, exchanges, [Symbol.asyncDispose]: () => target.close() };
}

const tokenRequests = (arrived: readonly ReceivedRequest[]): ReceivedRequest[] =>
  arrived.filter(({ path }) => path === TOKEN_PATH);

describe('tokens', () => {
  test('are asked for with every scope of the profile', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url, {
      credentialTypes: ['education', 'right_to_work'],
    });
    await session.partner.requestToken();
    expect(Object.fromEntries(new URLSearchParams(server.arrived[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'partner',
      client_secret: 'canary-client-secret',
      scope: 'write.education write.right_to_work',
    });
  });

  test('are fetched once however many calls need one', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    await Promise.all(['a', 'b', 'c'].map((id) => session.partner.status(id)));
    expect(tokenRequests(server.arrived)).toHaveLength(1);
  });

  test('are kept apart by what they may do', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    const narrow = await session.partner.token([]);
    const wide = await session.partner.token(['write.education']);
    expect([narrow, wide, await session.partner.token([])]).toEqual([
      'canary-token-1',
      'canary-token-2',
      narrow,
    ]);
  });

  test('are requested by each client', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url, {
      secondClient: { clientId: 'other', clientSecret: 'canary-other' },
    });
    await session.partner.token();
    await session.secondPartner?.token();
    const clients = tokenRequests(server.arrived).map(({ body }) =>
      new URLSearchParams(body).get('client_id'),
    );
    expect(clients).toEqual(['partner', 'other']);
  });

  test('that are refused are an error with the answer', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(401).end('{"error":"invalid_client"}'),
    );
    await using session = await open(server.url);
    const refusal = session.partner.add('education', { id: 'spc-1' });
    await expect(refusal).rejects.toThrow(AuthenticationError);
    await expect(refusal).rejects.toMatchObject({ answer: '401 {"error":"invalid_client"}' });
    await expect(refusal).rejects.toThrow(
      /client partner, scope write.education\): expected 200.*check the client id/,
    );
  });

  test('that are refused once are asked for again', async () => {
    await using server = await listen((_, response) => {
      if (server.arrived.length === 1) response.writeHead(400).end();
      else response.end('{"access_token":"canary-token-2"}');
    });
    await using session = await open(server.url);
    await expect(session.partner.token()).rejects.toThrow('got 400 with an empty body');
    expect(await session.partner.token()).toBe('canary-token-2');
  });
});

describe('calls', () => {
  test('carry the cached token and the body as JSON', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    await session.partner.add('education', { id: 'spc-1' });
    expect(server.arrived[1]).toMatchObject({
      method: 'POST',
      path: '/api/partner/v1/add/education.json',
      body: '{"id":"spc-1"}',
      headers: { authorization: 'Bearer canary-token-1', 'content-type': 'application/json' },
    });
  });

  test('may deviate in token, method, content type and body', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    const deviations = { token: null, method: 'PUT', contentType: null };
    await session.partner.add('education', '{"id":', deviations);
    expect(server.arrived).toMatchObject([{ method: 'PUT', body: '{"id":' }]);
    expect(server.arrived[0]?.headers).not.toHaveProperty('authorization');
    expect(server.arrived[0]?.headers).not.toHaveProperty('content-type');
  });

  test('send no body with a method that has none', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    await session.partner.add('education', { id: 'spc-1' }, { token: null, method: 'GET' });
    expect(server.arrived).toMatchObject([{ method: 'GET', body: '' }]);
  });

  test.each(['a/b', '..', 'ä ö', '?x#y', '\ud800'])(
    'keep the id %j inside its place in the path',
    async (id) => {
      await using server = await listen(echo());
      await using session = await open(server.url);
      await session.partner.status(id, { token: null });
      const place = /^\/api\/partner\/v1\/submissions\/([^/?#]+)\/status\.json$/.exec(
        server.arrived[0]?.path ?? '',
      );
      expect(decodeURIComponent(place?.[1] ?? '')).toBe(id.toWellFormed());
    },
  );

  test('ask for many statuses in one JSON body', async () => {
    await using server = await listen(echo());
    await using session = await open(server.url);
    await session.partner.statuses(['a', 'b'], { token: null });
    expect(server.arrived).toMatchObject([
      {
        method: 'POST',
        path: '/api/partner/v1/submissions/status.json',
        body: '{"ids":["a","b"]}',
      },
    ]);
  });

  test('without an id are never sent twice', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(503, { 'retry-after': '0' }).end(),
    );
    await using session = await open(server.url);
    const without = await session.partner.add('education', {}, { token: null });
    const once = await session.partner.add(
      'education',
      { id: 'a' },
      { token: null, repeat: false },
    );
    const usual = await session.partner.add('education', { id: 'b' }, { token: null });
    expect([without.attempts, once.attempts, usual.attempts]).toEqual([1, 1, 3]);
  });
});

test('no secret reaches an exchange, a message or an error', async () => {
  await using server = await listen(echo());
  await using session = await open(server.url);
  const { partner, exchanges } = session;
  const answers = [
    await partner.requestToken({ client_secret: 'canary-wrong-secret' }),
    await partner.add('education', { id: 'spc-1', note: 'canary-client-secret' }),
    await partner.status('canary-token-2', { token: 'canary-made-up-token' }),
  ];
  const written = JSON.stringify([exchanges, answers.map(({ shown }) => shown)]);
  expect(written).not.toContain('canary');
  expect(exchanges.map(({ via, step }) => `${via} ${step}`)).toEqual(Array(4).fill('http submit'));
  expect(answers[1]?.text).toContain('canary');
});
