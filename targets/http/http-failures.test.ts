import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { callTo, failure, open, recorder } from '../testing/http.ts';
import { listen } from '../testing/http-server.ts';

describe('failures', () => {
  test('says that nothing listens on a closed port', async () => {
    const url = await listen(() => {}).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server.url;
    });
    await using client = open();
    const { exchanges, channel } = recorder();
    const error = await failure(client.http.send(callTo(url), channel));
    expect(error).toMatchObject({ kind: 'refused' });
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
    expect(error).toMatchObject({ kind: 'timeout' });
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
    ['zstd', 'packed in a way that was not asked for'],
  ])('reports an answer whose %s encoding is broken', async (encoding, body) => {
    await using server = await listen((_, response) =>
      response.setHeader('content-encoding', encoding).end(body),
    );
    await using client = open();
    const error = await failure(client.http.send(callTo(server.url), recorder().channel));
    expect(error.kind).toBe('protocol');
  });

  test('reports what is not HTTP as a protocol failure', async () => {
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
