import { describe, expect, test } from 'vitest';
import { callTo, failure, open, recorder } from '../testing/http.ts';
import { listen, type ReceivedRequest } from '../testing/http-server.ts';

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

  test('returns the last answer when three tries were refused from the start', async () => {
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
    await using server = await listen(({ socket }: ReceivedRequest) => socket.destroy());
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
