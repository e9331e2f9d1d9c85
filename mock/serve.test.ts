import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { serveMock } from './serve.ts';

test('serves on a free loopback port, dated by its clock', async () => {
  await using mock = await served();
  const answer = await fetch(`${mock.url}/__control/clock`);
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(answer.headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
});

test('listens for other machines if asked, and is then called by other names', async () => {
  await using mock = await served({ hostname: '0.0.0.0' });
  const { port } = new URL(mock.url);
  const options = { host: '127.0.0.1', port, headers: { host: `mock.internal:${port}` } };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ ...options, path: '/api/partner/v1/submissions/a/status.json' }, resolve).once(
      'error',
      reject,
    );
  });
  answer.resume();
  expect([new URL(mock.url).hostname, answer.statusCode]).toEqual(['0.0.0.0', 401]);
});

test('ends kept connections when it is closed', async () => {
  const mock = await serveMock();
  const agent = new Agent({ keepAlive: true });
  const socket = await keptSocket(mock.url, agent);
  const ended = new Promise((resolve) => socket.once('close', () => resolve('ended')));
  await mock.close();
  expect(await ended).toBe('ended');
  await expect(fetch(mock.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('says which port is taken', async () => {
  await using mock = await served();
  const port = Number(new URL(mock.url).port);
  await expect(serveMock({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('limits the rate with 429 and Retry-After if a limit is set', async () => {
  await using mock = await served({ rateLimit: 1 });
  const path = `${mock.url}/api/partner/v1/submissions/a/status.json`;
  // Three requests touch at most two of the seconds that are counted.
  const answers = await Promise.all([fetch(path), fetch(path), fetch(path)]);
  const limited = answers.find(({ status }) => status === 429);
  expect(limited?.headers.get('retry-after')).toBe('1');
});

async function served(options: Parameters<typeof serveMock>[0] = {}) {
  const mock = await serveMock(options);
  return { url: mock.url, [Symbol.asyncDispose]: () => mock.close() };
}

function keptSocket(url: string, agent: Agent): Promise<IncomingMessage['socket']> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage['socket']>();
  get(url, { agent }, (answer) => {
    const { socket } = answer;
    answer.resume().once('end', () => resolve(socket));
  }).once('error', reject);
  return promise;
}
