import { describe, expect, test } from 'vitest';
import { webhookSecretPath, webhooksPath } from '../../contracts/endpoints.ts';
import { signatureFault } from '../../contracts/event-signature.ts';
import type { Settings } from '../settings.ts';
import { education, mockForTest } from '../testing/mock.ts';
import { webhooks } from './webhooks.ts';

/** A mock with one webhook, at a port that fetch asks of no server: deliveries are noted, and not answered. */
async function hooked(settings: Partial<Settings> = {}) {
  const mock = mockForTest({ settings, journal: 100 });
  const url = 'http://127.0.0.1:9/hook';
  const made = await mock.post(webhooksPath, { url }, await mock.bearer());
  const webhook = (await made.json()) as { id: string; secret: string };
  const sent = () => mock.journal.entries().filter((entry) => entry.kind === 'delivery');
  return { mock, webhook, sent };
}

describe('a webhook', () => {
  test.each([
    [{}, [['url', 'invalid', 'Invalid input: expected string, received undefined']]],
    [
      { name: 7, url: 'no address' },
      [
        ['name', 'invalid', 'Invalid input: expected string, received number'],
        ['url', 'invalid', 'Invalid URL'],
      ],
    ],
    [{ url: 'http://a.example' }, [['url', 'not_allowed', 'must be https, or http on loopback']]],
  ])('of %j is refused', async (body, expected) => {
    const mock = mockForTest();
    const answer = await mock.post(webhooksPath, body, await mock.bearer());
    const errors = expected.map(([field, code, message]) => ({ field, code, message }));
    expect([answer.status, await answer.json()]).toEqual([422, { errors }]);
  });

  test.each([
    ['https://a.example/hook', true],
    ['http://localhost:4020/hook', true],
    ['http://[::1]/hook', true],
    ['http://127.1/hook', true],
    ['http://127.0.0.1.a.example/hook', false],
    ['ftp://localhost/hook', false],
    ['no address', false],
  ])('whether %s may be its address: %s', (url, expected) => {
    expect(webhooks.takesUrl(url)).toBe(expected);
  });

  test('gets no event about a submission', async () => {
    const { mock, sent } = await hooked();
    const link = await mock.submit(education('a'));
    await mock.decide(await mock.person(), link, 'accept');
    expect(sent()).toEqual([]);
  });

  test('is signed for by its old secret for as long after a rotation as the mock is set to', async () => {
    const { mock, webhook, sent } = await hooked({ secretOverlap: 60 });
    const rotated = await mock.app.request(webhookSecretPath(webhook.id), {
      method: 'PUT',
      headers: await mock.bearer(),
    });
    const { secret } = (await rotated.json()) as { secret: string };
    for (const seconds of [0, 59, 1]) {
      mock.clock.advance(seconds);
      const { redirect_uri } = await mock.verify();
      await mock.decide(await mock.person(), redirect_uri, 'cancel');
    }
    const signers = sent().map(({ headers, body }) => {
      const { 'X-Signature': signature, 'X-Timestamp': timestamp } = headers;
      const signs = (key: string) =>
        signatureFault({ signature, timestamp, body }, key, Number(timestamp)) === null;
      return { old: signs(webhook.secret), new: signs(secret) };
    });
    expect(signers).toEqual([
      { old: true, new: false },
      { old: true, new: false },
      { old: false, new: true },
    ]);
  });
});
