import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { callTo, open, recorder } from '../testing/http.ts';

const interim = 'HTTP/1.1 100 Continue\r\n\r\n';
const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';

/** A server that writes these texts, each once the one before has left, for every request. */
async function writing(...parts: readonly string[]) {
  const server = createServer((socket) => {
    const write = ([part, ...rest]: readonly string[]): void => {
      if (part !== undefined) socket.write(part, () => write(rest));
    };
    socket.on('data', () => write(parts));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

test.each([
  ['before the answer', [interim + answer]],
  ['on its own', [interim, answer]],
  ['twice', [`${interim}${interim}${answer}`]],
  ['with headers', [`HTTP/1.1 100 Continue\r\nvia: 1.1 gateway\r\n\r\n${answer}`]],
  ['never', [answer]],
])('an interim answer %s is passed over', async (_, parts) => {
  await using server = await writing(...parts);
  await using client = open();
  const { exchanges, channel } = recorder();
  const { status } = await client.http.send(callTo(server.url), channel);
  expect([status, exchanges[0]?.response?.body, exchanges.length]).toEqual([200, '{}', 1]);
});

test('the same words in a body are left there', async () => {
  const body = `{"said":"${interim.trim()}"}`;
  const whole = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  await using server = await writing(whole);
  await using client = open();
  const { exchanges, channel } = recorder();
  await client.http.send(callTo(server.url), channel);
  expect(exchanges[0]?.response?.body).toBe(body);
});
