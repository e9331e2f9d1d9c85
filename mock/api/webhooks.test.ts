import { describe, expect, test } from 'vitest';
import { webhookPath, webhookSecretPath, webhooksPath } from '../../contracts/endpoints.ts';
import { signatureFault } from '../../contracts/event-signature.ts';
import type { MockOptions } from '../mock.ts';
import { mockForTest } from '../testing/mock.ts';

interface WebhookAnswer {
  readonly id: string;
  readonly secret: string;
}

/** The Fetch standard blocks port 1: nothing is sent, and the journal has what would have been. */
const url = 'http://127.0.0.1:1/hook';

async function withWebhook(options: MockOptions = {}) {
  const mock = mockForTest(options);
  const headers = { 'content-type': 'application/json', ...(await mock.bearer()) };
  const call = async (method: string, path: string, body?: object) =>
    mock.app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const made = (await (await call('POST', webhooksPath, { url })).json()) as WebhookAnswer;
  return { mock, call, made };
}

describe('a webhook', () => {
  test.each([
    ['GET', webhookPath('none')],
    ['PUT', webhookPath('none')],
    ['DELETE', webhookPath('none')],
    ['PUT', webhookSecretPath('none')],
    ['PUT', webhooksPath],
  ])('that is unknown is not found by %s %s', async (method, path) => {
    const { call } = await withWebhook();
    const answer = await call(method, path, method === 'PUT' ? { name: 'Mine' } : undefined);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      errors: [{ field: 'id', code: 'unknown', message: 'no webhook has this id' }],
    });
  });

  test('is changed at the path of the list too, by the id in the body', async () => {
    const { call, made } = await withWebhook();
    const answer = await call('PUT', webhooksPath, { id: made.id, name: 'Mine' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ id: made.id, name: 'Mine', description: null, url });
  });

  test.each([
    [
      'an address that is not safe',
      { url: 'http://example.com/hook' },
      { field: 'url', code: 'not_allowed', message: 'must be https, or http on loopback' },
    ],
    [
      'a fault beside such an address',
      { name: 7, url: 'http://example.com/hook' },
      { field: 'name', code: 'invalid', message: expect.stringMatching(/expected string/) },
    ],
  ])('with %s is refused, when it is made and when it is changed', async (_what, body, says) => {
    const { call, made } = await withWebhook();
    for (const [method, path] of [
      ['POST', webhooksPath],
      ['PUT', webhookPath(made.id)],
    ] as const) {
      const answer = await call(method, path, body);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toEqual({ errors: [says] });
    }
  });

  test('keeps signing with its old secret for as long as the settings say', async () => {
    const { mock, call, made } = await withWebhook({
      journal: 20,
      settings: { secretOverlap: 60 },
    });
    const rotated = await call('PUT', webhookSecretPath(made.id), {});
    const { secret } = (await rotated.json()) as WebhookAnswer;
    const faultsOfEvent = async () => {
      await mock.decide(await mock.person(), (await mock.verify()).redirect_uri, 'accept');
      const event = mock.journal.entries().findLast((entry) => entry.kind === 'delivery');
      if (event === undefined) throw new Error('no event was sent');
      const { headers, body } = event;
      const delivery = {
        signature: headers['X-Signature'],
        timestamp: headers['X-Timestamp'],
        body,
      };
      return [made.secret, secret].map((key) =>
        signatureFault(delivery, key, mock.clock.now().getTime() / 1000),
      );
    };
    mock.clock.advance(59);
    expect(await faultsOfEvent()).toEqual([null, 'wrong-signature']);
    mock.clock.advance(1);
    expect(await faultsOfEvent()).toEqual(['wrong-signature', null]);
  });
});
