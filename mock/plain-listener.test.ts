import { afterEach, expect, test, vi } from 'vitest';
import { serveMock } from './serve.ts';

afterEach(() => vi.unstubAllGlobals());

/** As happy-dom has it: Hono's own requests cannot be made of this class. */
class RequestOfBrowser {
  constructor() {
    throw new SyntaxError('not a request of a browser');
  }
}

test('the mock answers where a test environment has replaced the classes of fetch', async () => {
  vi.stubGlobal('document', {});
  vi.stubGlobal('Request', RequestOfBrowser);
  const mock = await serveMock({ seed: 1 });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const [client] = mock.clients;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.clientId,
    client_secret: client.clientSecret,
    scope: 'write.education',
  });
  const path = '/api/partner/v1/oauth/token.json';
  const { status } = await fetch(mock.url + path, { method: 'POST', body });
  expect(status).toBe(200);
});

test('and is still asked for under names of this machine alone', async () => {
  vi.stubGlobal('document', {});
  const mock = await serveMock({ seed: 1 });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  const { port } = new URL(mock.url);
  const { request } = await import('undici');
  const headers = { host: `attacker.example:${port}` };
  expect((await request(mock.url, { headers })).statusCode).toBe(421);
});
