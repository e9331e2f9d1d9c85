import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BudgetError } from '../errors/budget-error.ts';
import { TransportError } from '../errors/transport-error.ts';
import { type Arrived, listen } from '../http-server-for-tests.ts';
import { createRedactor } from '../redaction.ts';
import type { CapturedExchange } from '../target.ts';
import { createBudget } from './budget.ts';
import { createConnections } from './connections.ts';
import { type Call, createHttp, type Http } from './http.ts';
import { createThrottle } from './throttle.ts';

function open({ timeoutMs = 5000, maxRequests = 100 } = {}): AsyncDisposable & { http: Http } {
  const connections = createConnections({ ca: null, env: {} });
  const http = createHttp({
    connections,
    redactor: createRedactor(),
    throttle: createThrottle({ concurrency: 4, requestsPerSecond: null }),
    budget: createBudget(maxRequests),
    timeoutMs,
    userAgent: 'test/1',
  });
  return { http, [Symbol.asyncDispose]: () => connections.close() };
}

function recorder(signal?: AbortSignal) {
  const exchanges: CapturedExchange[] = [];
  const record = (exchange: CapturedExchange) => void exchanges.push(exchange);
  return { exchanges, channel: { via: 'http', record, step: () => 'step', signal } as const };
}

function callTo(base: string, differences: Partial<Call> = {}): Call {
  return {
    method: 'POST',
    base,
    path: '/a',
    body: '{}',
    repeat: true,
    purse: 'requests',
    ...differences,
  };
}

async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error = await promise.then(
    () => expect.unreachable('an answer came'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

describe('answers', () => {
  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('reads an answer that is compressed by %s', async (encoding, compress) => {
    await using server = await listen((_, response) =>
      response.setHeader('content-encoding', encoding).end(compress('{"packed":true}')),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(answer.json).toEqual({ packed: true });
  });

  test('keeps text that is neither JSON nor UTF-8', async () => {
    await using server = await listen((_, response) =>
      response.end(Buffer.from([0xff, 0xfe, 0, 0x7b])),
    );
    await using client = open();
    const { exchanges, channel } = recorder();
    const answer = await client.http.send(callTo(server.url), channel);
    expect(answer).toMatchObject({ status: 200, json: undefined, text: '\ufffd\ufffd\0{' });
    expect(answer.shown).toBe('200 \ufffd\ufffd {');
    expect(exchanges[0]?.response?.body).toBe(answer.text);
  });

  test('does not parse JSON that is nested absurdly deep', async () => {
    await using server = await listen((_, response) => response.end('['.repeat(500_000)));
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(answer.json).toBeUndefined();
  });

  test('lets a key named __proto__ change no prototype', async () => {
    await using server = await listen((_, response) =>
      response.end('{"__proto__":{"polluted":1}}'),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(Object.getPrototypeOf(answer.json)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('returns a redirect as the answer it is', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(answer.shown).toBe('302 with an empty body');
    expect(server.arrived).toHaveLength(1);
  });

  test('sends path, headers and body unchanged under a prefix', async () => {
    await using server = await listen((_, response) => response.end());
    await using client = open();
    const call = callTo(`${server.url}/prefix`, { path: '/x/../%2e/y', body: '{"é":1}' });
    await client.http.send({ ...call, headers: { 'x-own': '1' } }, recorder().channel);
    expect(server.arrived[0]).toMatchObject({ path: '/prefix/x/../%2e/y', body: '{"é":1}' });
    expect(server.arrived[0]?.headers).toMatchObject({ 'x-own': '1', 'user-agent': 'test/1' });
  });

  test('quotes a long answer in one short line', async () => {
    await using server = await listen((_, response) => response.end('long\n'.repeat(1000)));
    await using client = open();
    const { shown } = await client.http.send(callTo(server.url), recorder().channel);
    expect(shown).toMatch(/^200 (long )+.*…$/);
    expect(shown.length).toBeLessThan(310);
  });
});

describe('failures', () => {
  test('says that nothing listens on a closed port', async () => {
    const url = await listen(() => {}).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server.url;
    });
    await using client = open();
    const { exchanges, channel } = recorder();
    const error = await failure(client.http.send(callTo(url), channel));
    expect(error).toMatchObject({ kind: 'refused', retryable: false });
    expect(error.message).toMatch(
      /^POST http.*\/a: expected an answer, got .*ECONNREFUSED.*; check/,
    );
    expect(exchanges).toMatchObject([{ response: null, failure: error.message }]);
  });

  test('gives up on a silent server at the deadline', async () => {
    await using server = await listen(() => {});
    await using client = open({ timeoutMs: 50 });
    const { channel } = recorder(new AbortController().signal);
    const error = await failure(client.http.send(callTo(server.url), channel));
    expect(error).toMatchObject({ kind: 'timeout', retryable: true });
    expect(error.message).toContain('none within 50 ms');
  });

  test('gives up on a body that never ends', async () => {
    await using server = await listen((_, response) => void response.write('{'));
    await using client = open({ timeoutMs: 50 });
    const error = await failure(client.http.send(callTo(server.url), recorder().channel));
    expect(error.kind).toBe('timeout');
  });

  test.each([
    ['plain', (text: string) => text, {}],
    ['packed', gzipSync, { 'content-encoding': 'gzip' }],
  ])('stops reading an answer that is too large, %s', async (_, pack, headers) => {
    await using server = await listen((_, response) =>
      response.writeHead(200, headers).end(pack('x'.repeat(3 * 1024 * 1024))),
    );
    await using client = open();
    const error = await failure(client.http.send(callTo(server.url), recorder().channel));
    expect(error.kind).toBe('too-large');
  });

  test.each([
    ['gzip', 'not packed at all'],
    ['zstd', 'packed in a way nobody asked for'],
  ])('reports an answer whose %s encoding is broken', async (encoding, body) => {
    await using server = await listen((_, response) =>
      response.setHeader('content-encoding', encoding).end(body),
    );
    await using client = open();
    const error = await failure(client.http.send(callTo(server.url), recorder().channel));
    expect(error.kind).toBe('protocol');
  });

  test('reports what is no HTTP as a protocol failure', async () => {
    const server = createServer((socket) => socket.end('220 mail.example.edu ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await using client = open();
    const error = await failure(
      client.http.send(callTo(`http://127.0.0.1:${port}`), recorder().channel),
    );
    server.close();
    expect(error.kind).toBe('protocol');
  });

  test('refuses to speak TLS with a server that does not', async () => {
    await using server = await listen((_, response) => response.end());
    await using client = open();
    const https = server.url.replace('http:', 'https:');
    const error = await failure(client.http.send(callTo(https), recorder().channel));
    expect(error.kind).toBe('tls');
  });

  test('ends a call with the reason of its signal', async () => {
    const controller = new AbortController();
    await using server = await listen(() => controller.abort(new Error('interrupted')));
    await using client = open();
    const { exchanges, channel } = recorder(controller.signal);
    await expect(client.http.send(callTo(server.url), channel)).rejects.toThrow('interrupted');
    expect(exchanges).toMatchObject([{ response: null, failure: 'interrupted' }]);
  });
});

describe('repetition', () => {
  test.each([429, 503])('repeats after %i and records every attempt', async (status) => {
    await using server = await listen((_, response) => {
      if (server.arrived.length === 3) response.end('{}');
      else response.writeHead(status, { 'retry-after': '0' }).end();
    });
    await using client = open();
    const { exchanges, channel } = recorder();
    const answer = await client.http.send(callTo(server.url), channel);
    expect(answer).toMatchObject({ status: 200, attempts: 3 });
    expect(exchanges.map(({ response }) => response?.status)).toEqual([status, status, 200]);
  });

  test('returns the last answer when three tries were refused', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(429, { 'retry-after': '0' }).end('busy'),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(answer).toMatchObject({ status: 429, attempts: 3, shown: '429 busy' });
  });

  test('does not wait for a target that asks for an hour', async () => {
    await using server = await listen((_, response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(answer).toMatchObject({ status: 429, attempts: 1 });
  });

  test('stops waiting for a busy target when interrupted', async () => {
    const controller = new AbortController();
    await using server = await listen((_, response) => {
      response.writeHead(503, { 'retry-after': '20' }).end();
    });
    await using client = open();
    const { channel } = recorder(controller.signal);
    const interrupting = { ...channel, record: () => controller.abort(new Error('interrupted')) };
    await expect(client.http.send(callTo(server.url), interrupting)).rejects.toThrow('interrupted');
  });

  test('repeats after a reset connection', async () => {
    await using server = await listen(({ socket }, response) => {
      if (server.arrived.length === 1) socket.destroy();
      else response.end('{}');
    });
    await using client = open();
    const { exchanges, channel } = recorder();
    const answer = await client.http.send(callTo(server.url), channel);
    expect(answer.attempts).toBe(2);
    expect(exchanges[0]).toMatchObject({
      response: null,
      failure: expect.stringContaining('closed'),
    });
  });

  test('sends once what must not be repeated', async () => {
    await using server = await listen(({ socket }: Arrived) => socket.destroy());
    await using client = open();
    const error = await failure(
      client.http.send(callTo(server.url, { repeat: false }), recorder().channel),
    );
    expect(error.kind).toBe('reset');
    expect(server.arrived).toHaveLength(1);
  });

  test('gives what must not be repeated a connection of its own', async () => {
    await using server = await listen(({ socket }, response) => {
      const isFirst = server.arrived.filter((request) => request.socket === socket).length === 1;
      if (isFirst) response.end('{}');
      else socket.destroy();
    });
    await using client = open();
    const call = callTo(server.url, { repeat: false });
    for (let i = 0; i < 10; i += 1) {
      const answer = await client.http.send(call, recorder().channel);
      expect(answer.status).toBe(200);
    }
  });

  test.each([true, false])(
    'survives a server that closes after each answer, repeat %s',
    async (repeat) => {
      await using server = await listen(({ socket }, response) =>
        response.end('{}', () => socket.end()),
      );
      await using client = open();
      for (let i = 0; i < 20; i += 1) {
        const answer = await client.http.send(callTo(server.url, { repeat }), recorder().channel);
        expect(answer.status).toBe(200);
      }
    },
  );
});

describe('budget', () => {
  test('sends nothing once maxRequests are used up', async () => {
    await using server = await listen((_, response) => response.end('{}'));
    await using client = open({ maxRequests: 1 });
    await client.http.send(callTo(server.url), recorder().channel);
    const second = client.http.send(callTo(server.url), recorder().channel);
    await expect(second).rejects.toThrow(BudgetError);
    await expect(second).rejects.toThrow(
      'limits.maxRequests (1) is used up; raise limits.maxRequests',
    );
    expect(server.arrived).toHaveLength(1);
  });

  test('pays repetitions and tokens from an allowance of their own', async () => {
    await using server = await listen((_, response) => {
      response.writeHead(server.arrived.length === 1 ? 503 : 200, { 'retry-after': '0' }).end();
    });
    await using client = open({ maxRequests: 1 });
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    const token = await client.http.send(
      callTo(server.url, { purse: 'allowance' }),
      recorder().channel,
    );
    expect([answer.attempts, token.status]).toEqual([2, 200]);
  });
});
