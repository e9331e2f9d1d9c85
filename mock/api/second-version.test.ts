import { describe, expect, test } from 'vitest';
import { webhookPath, webhookSecretPath, webhooksPath } from '../../contracts/endpoints.ts';
import { signatureFault } from '../../contracts/event-signature.ts';
import { mockForTest } from '../testing/mock.ts';
import { receiverForTest } from '../testing/receiver.ts';

const asset = { asset_id: 'asset-1', asset_type: 'pdf', asset_data: null };
const licence = (id: string, more: object = {}) => ({
  credential_id: id,
  fields: {
    full_name: 'Ada Example',
    credential_name: 'Forklift Licence',
    credential_category: 'licence',
    issuer_name: 'Example Board',
  },
  ...more,
});

const visa = (id: string, country = 'NZ') => ({
  credential_id: id,
  fields: { full_name: 'Ada Example', country },
});

/** Every member that some answer has. */
interface WebhookAnswer {
  readonly redirect_uri: string;
  readonly assets: readonly [{ readonly upload_url: string }];
  readonly id: string;
  readonly secret: string;
}

async function jsonOf(answer: Response | Promise<Response>) {
  return (await (await answer).json()) as WebhookAnswer;
}

describe('a v2 submission', () => {
  test('is answered with a link, under both spellings of its path', async () => {
    const mock = mockForTest();
    const answer = await mock.addV2('universal_credential', licence('U-1'));
    expect(answer.status).toBe(201);
    const { redirect_uri } = await jsonOf(answer);
    expect(redirect_uri).toMatch(
      /\/partner\/add\/universalCredential#clientId=.+&documentType=none&content=/,
    );
    const again = await mock.post(
      '/api/partner/v2/add/requests/universal_credential',
      licence('U-1'),
      await mock.bearer(),
    );
    expect(await jsonOf(again)).toEqual({ redirect_uri });
  });

  test('names the field at fault by its v2 path', async () => {
    const mock = mockForTest();
    const answer = await mock.addV2('universal_credential', { ...licence('U-2'), fields: {} });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain('"fields.full_name"');
  });

  test('names an empty text by its path', async () => {
    const mock = mockForTest();
    const { fields } = licence('U-4');
    const empty = { ...licence('U-4'), fields: { ...fields, issuer_name: '' } };
    const answer = await mock.addV2('universal_credential', empty);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain('"fields.issuer_name"');
  });

  test('of an unknown type is 404, and a wrong method names the right one', async () => {
    const mock = mockForTest();
    const unknown = await mock.addV2('passport', {});
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({
      errors: [{ field: '', code: 'unknown', message: 'no such credential type in the path' }],
    });
    const wrong = await mock.app.request('/api/partner/v2/add/requests/education.json');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a path of v2', () => {
  test.each([
    ['/add/requests/batch', 'DELETE', 'POST'],
    ['/verify/requests/V-1', 'DELETE', 'GET, POST'],
    ['/webhooks', 'DELETE', 'GET, POST, PUT'],
    ['/webhooks/1', 'POST', 'GET, PUT, DELETE'],
    ['/webhooks/1/secret', 'POST', 'PUT'],
  ])('%s refuses %s and allows %s', async (path, method, allowed) => {
    const answer = await mockForTest().app.request(`/api/partner/v2${path}`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
    const message = `only ${allowed} is allowed here`;
    expect(await answer.json()).toEqual({ errors: [{ field: '', code: 'wrong_method', message }] });
  });

  test('that does not exist is not found', async () => {
    const answer = await mockForTest().app.request('/api/partner/v2/persons');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      errors: [{ field: '', code: 'unknown', message: 'no such path' }],
    });
  });
});

describe('a batch', () => {
  test('puts every item into the account of the person who accepts', async () => {
    const mock = mockForTest();
    const batch = { credential_id: 'B-1', right_to_work_items: [visa('a'), visa('b', 'AU')] };
    const { redirect_uri } = await jsonOf(mock.addV2('batch', batch));
    expect(redirect_uri).toMatch(/\/partner\/add\/batch#clientId=[^&]+&content=[^&]+$/);
    const person = await mock.person();
    expect(await mock.decide(person, redirect_uri, 'accept')).toBe('credential');
    const held = await mock.credentials(person);
    expect(held.map(({ fields }) => fields.country)).toEqual(['NZ', 'AU']);
  });

  test('is refused for one faulty item, and names it', async () => {
    const mock = mockForTest();
    const batch = { credential_id: 'B-2', right_to_work_items: [visa('a'), visa('b', 'SG')] };
    const answer = await mock.addV2('batch', batch);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain(
      'right_to_work_items[1].fields.singapore_work_rights',
    );
    expect((await mock.status('B-2')).status).toBe(404);
  });
});

describe('an upload link', () => {
  async function withLink(settings = {}) {
    const mock = mockForTest({ settings });
    const body = await jsonOf(
      mock.addV2('universal_credential', licence('U-3', { assets: [asset] })),
    );
    const [{ upload_url }] = body.assets;
    const put = (bytes: string, change = (url: string) => url) =>
      mock.app.request(change(upload_url), {
        method: 'PUT',
        headers: { 'content-type': 'application/pdf' },
        body: bytes,
      });
    return { mock, body, upload_url, put };
  }

  test('makes its file the document of the credential', async () => {
    const { mock, body, put } = await withLink();
    const link = body.redirect_uri;
    const person = await mock.person();
    await mock.decide(person, link, 'accept');
    expect((await mock.credentials(person))[0]?.document).toBe('none');
    expect((await put('%PDF-1.4')).status).toBe(200);
    expect((await mock.credentials(person))[0]?.document).toBe('present');
  });

  test('takes the same file again and no other', async () => {
    const { put } = await withLink();
    const statuses = [await put('one'), await put('one'), await put('two')].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 200, 409]);
  });

  test('is refused once altered, expired, or used by another method', async () => {
    const { mock, put, upload_url } = await withLink();
    expect((await put('one', (url) => `${url.slice(0, -1)}x`)).status).toBe(403);
    expect((await mock.app.request(upload_url)).status).toBe(403);
    mock.clock.advance(3601);
    expect((await put('one')).status).toBe(403);
  });

  test('of an object store may replace its file', async () => {
    const { put, upload_url } = await withLink({ uploads: 's3' });
    expect(new URL(upload_url).searchParams.get('X-Amz-Expires')).toBe('3600');
    const statuses = [await put('one'), await put('two')].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
  });
});

describe('a verification', () => {
  test('is incomplete, then verified with what the person showed', async () => {
    const mock = mockForTest();
    const { redirect_uri } = await mock.verify({ request_id: 'V-1' });
    expect(await jsonOf(mock.result('V-1'))).toMatchObject({
      status: 'incomplete',
      credential: null,
    });
    const person = await mock.person();
    await mock.decide(person, redirect_uri, 'accept');
    expect(await jsonOf(mock.result('V-1'))).toMatchObject({
      request_id: 'V-1',
      status: 'verified',
      credential: { full_name: expect.any(String) },
    });
    expect((await mock.result('V-2')).status).toBe(404);
  });

  test('sends the person back to the callback address, whatever they decided', async () => {
    await using receiver = await receiverForTest();
    const mock = mockForTest({ settings: { callbackParameters: true } });
    const callback_url = `${receiver.url}/back?mine=%C3%A9`;
    const { redirect_uri, request_id } = await mock.verify({ callback_url });
    expect(await mock.decide(await mock.person(), redirect_uri, 'cancel')).toBe('canceled');
    expect(receiver.arrived.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /back?mine=%C3%A9&request_id=${request_id}&status=canceled`,
    ]);
  });
});

describe('a webhook', () => {
  async function withWebhook(url: string, settings = {}) {
    const mock = mockForTest({ settings });
    const made = await jsonOf(mock.post(webhooksPath, { url }, await mock.bearer()));
    const decide = async () => {
      const { redirect_uri } = await mock.verify();
      await mock.decide(await mock.person(), redirect_uri, 'accept');
    };
    const put = async (path: string, body: object) =>
      mock.app.request(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...(await mock.bearer()) },
        body: JSON.stringify(body),
      });
    return { mock, made, decide, put };
  }

  function faultOf(
    { headers, body }: { headers: object; body: string },
    secret: string,
    now: Date,
  ) {
    const { 'x-signature': signature, 'x-timestamp': timestamp } = headers as Record<
      string,
      string
    >;
    return signatureFault({ signature, timestamp, body }, secret, now.getTime() / 1000);
  }

  test('gets a signed event before the decision is answered', async () => {
    await using receiver = await receiverForTest();
    const { mock, made, decide } = await withWebhook(receiver.url);
    await decide();
    const [event] = receiver.arrived;
    if (event === undefined) throw new Error('no event came');
    expect(JSON.parse(event.body)).toMatchObject({
      type: 'vwsp_request.verified',
      created_at: '2026-01-01T00:00:00.000000Z',
    });
    expect(faultOf(event, made.secret, mock.clock.now())).toBeNull();
  });

  test('is signed for by its new secret once rotated, and gets nothing once deleted', async () => {
    await using receiver = await receiverForTest();
    const { mock, made, decide, put } = await withWebhook(receiver.url);
    const { secret } = await jsonOf(put(webhookSecretPath(made.id), {}));
    expect(secret).not.toBe(made.secret);
    await decide();
    const [event] = receiver.arrived;
    if (event === undefined) throw new Error('no event came');
    expect(faultOf(event, secret, mock.clock.now())).toBeNull();
    const gone = await mock.app.request(webhookPath(made.id), {
      method: 'DELETE',
      headers: await mock.bearer(),
    });
    expect(gone.status).toBe(204);
    await decide();
    expect(receiver.arrived).toHaveLength(1);
  });

  test("is tried again on the schedule, by the mock's clock", async () => {
    await using receiver = await receiverForTest(500);
    const { mock, decide } = await withWebhook(receiver.url, { retry: true });
    await decide();
    await mock.post('/__control/clock', { advance_seconds: 5 });
    const ids = receiver.arrived.map(({ body }) => JSON.parse(body).event_id);
    expect(ids).toEqual([ids[0], ids[0]]);
    const stamps = receiver.arrived.map(({ headers }) => Number(headers['x-timestamp']));
    expect(stamps[1]).toBe((stamps[0] ?? 0) + 5);
  });

  test('may lie on loopback or be https, and is read without its secret', async () => {
    const { mock, made, put } = await withWebhook('http://127.0.0.1:1/hook');
    const refused = await mock.post(
      webhooksPath,
      { url: 'http://example.com' },
      await mock.bearer(),
    );
    expect(refused.status).toBe(422);
    const changed = await jsonOf(put(webhookPath(made.id), { name: 'Mine' }));
    expect(changed).toEqual({
      id: made.id,
      name: 'Mine',
      description: null,
      url: 'http://127.0.0.1:1/hook',
    });
  });
});
