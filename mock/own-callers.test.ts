import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { serveMock } from './serve.ts';

/** The status of a call with these headers, which `fetch` would not let through. */
async function statusOf(url: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  const [answer] = await once(request(url, { headers, method }).end(), 'response');
  answer.resume();
  return answer.statusCode;
}

async function serve() {
  const mock = await serveMock({
    clock: 'held',
    testControl: true,
    publicUrl: 'https://mock.example',
  });
  return { ...mock, [Symbol.asyncDispose]: () => mock.close() };
}

describe('a mock on this machine', () => {
  test.each([
    'attacker.example',
    '10.0.0.1',
    'localhost.attacker.example',
    '127.attacker.example',
    '127.0.0.1.nip.io',
    'notlocalhost',
  ])('does not answer under the name %s', async (host) => {
    await using mock = await serve();
    await expect(statusOf(`${mock.url}/__control`, { host })).resolves.toBe(421);
    await expect(statusOf(`${mock.adminUrl}/clock`, { host })).resolves.toBe(421);
  });

  test.each(['localhost:4010', '127.0.0.1', '[::1]:80', 'mock.localhost', 'mock.example'])(
    'answers under the name %s',
    async (host) => {
      await using mock = await serve();
      await expect(statusOf(`${mock.url}/__control`, { host })).resolves.toBe(200);
    },
  );

  test.each([
    [{ origin: 'https://attacker.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('lets no web page drive it: %o', async (headers) => {
    await using mock = await serve();
    const plain = { ...headers, 'content-type': 'text/plain' };
    await expect(statusOf(`${mock.url}/__control/reset`, plain, 'POST')).resolves.toBe(403);
    await expect(statusOf(`${mock.adminUrl}/clock`, plain, 'POST')).resolves.toBe(403);
  });
});
