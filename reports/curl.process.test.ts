import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../results/exchange.ts';
import { curlScript } from './curl.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly odd: string | string[] | undefined;
  readonly body: string;
}

/** A real server that notes what it gets. */
async function listen() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const { authorization, 'x-odd': odd } = request.headers;
    const { method, url } = request;
    void text(request).then((body) => {
      received.push({ method, url, authorization, odd, body });
      response.end(
        url?.endsWith('/token') || url?.endsWith('/token.json')
          ? '{"access_token": "granted"}'
          : '{}',
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { received, origin: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => server.close() };
}

async function bash(script: string, secrets: Record<string, string>) {
  const child = spawn('bash', ['-s'], { env: { PATH: process.env.PATH, ...secrets } });
  child.stdin.end(script);
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { errors, code };
}

function exchange(request: Partial<Exchange['request']>, given: Partial<Exchange> = {}): Exchange {
  return {
    via: 'http',
    step: 'submit',
    request: { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: null, ...request },
    response: { status: 201, headers: {}, body: '' },
    failure: null,
    durationMs: 1,
    ...given,
  };
}

const CLIENT = { SEEK_PASS_CLIENT_ID: 'one', SEEK_PASS_CLIENT_SECRET: 'synthetic' };

describe('a curl script', () => {
  test('sends the same request when bash runs it', async () => {
    using server = await listen();
    const body = '{"name":"O\'Brien $(touch x) `id` \\\\ \\u0026 é\\n","at":"@file"}';
    const headers = {
      authorization: 'Bearer [redacted]',
      'content-type': 'application/json',
      'x-odd': 'a\'b"c$HOME',
      'content-length': '3',
    };
    const url = `${server.origin}/add/[1-3]/{a,b}?q=1&r=2`;
    const script = curlScript('AUTH-001', [exchange({ url, headers, body })]);
    expect(await bash(script, CLIENT)).toEqual({ errors: '', code: 0 });
    expect(server.received.slice(1)).toEqual([
      {
        method: 'POST',
        url: '/add/[1-3]/{a,b}?q=1&r=2',
        authorization: 'Bearer granted',
        odd: 'a\'b"c$HOME',
        body,
      },
    ]);
  });

  test('encodes a client secret into the form that it fills', async () => {
    using server = await listen();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'grant_type=client_credentials&client_secret=[redacted]&scope=a+b';
    const script = curlScript('token', [exchange({ url: server.origin, headers, body })]);
    await bash(script, { SEEK_PASS_CLIENT_SECRET: 'a&b=c d' });
    expect(Object.fromEntries(new URLSearchParams(server.received[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_secret: 'a&b=c d',
      scope: 'a b',
    });
  });

  test('moves the clock of the target between steps and takes a new token', async () => {
    using server = await listen();
    const headers = { authorization: 'Bearer [redacted]' };
    const granted = { status: 200, headers: {}, body: '{"access_token": "[redacted]"}' };
    const script = curlScript(
      'x',
      [
        exchange({ url: `${server.origin}/token` }, { response: granted }),
        exchange({ url: `${server.origin}/add`, headers }),
        exchange({ url: `${server.origin}/add`, headers }, { step: 'repeat' }),
      ],
      [
        { step: 'submit', at: 0 },
        { step: 'repeat', at: 172_740 },
      ],
    );
    expect(script).toContain('# 47 h 59 min pass\n');
    const { code } = await bash(script, { SEEK_PASS_CONTROL: server.origin });
    expect(code).toBe(0);
    expect(
      server.received.map(({ url, authorization, body }) => [url, authorization, body]),
    ).toEqual([
      ['/token', undefined, ''],
      ['/add', 'Bearer granted', ''],
      ['/clock', undefined, '{"advance_seconds":172740}'],
      ['/add', 'Bearer granted', ''],
    ]);
  });

  test('stops with the name of a secret that is not set', async () => {
    using server = await listen();
    const headers = { authorization: 'Bearer [redacted]' };
    const { errors, code } = await bash(
      curlScript('x', [exchange({ url: server.origin, headers })]),
      {},
    );
    expect(errors).toContain('SEEK_PASS_CLIENT_ID: set it first');
    expect({ code, received: server.received }).toEqual({ code: 1, received: [] });
  });

  test('runs nothing that a title or a step says', async () => {
    const title = 'x\nexit 7';
    const script = curlScript(title, [exchange({}, { via: 'browser', step: 'y\r\nexit 8' })]);
    expect(await bash(script, {})).toEqual({ errors: '', code: 0 });
  });

  test('marks a recorded body that was cut', () => {
    const body = '{"a":"… (12 more characters)'.replace('…', 'b …');
    expect(curlScript('x', [exchange({ body })])).toContain(
      '# the recorded body is cut: it ends with … (12 more characters)',
    );
  });
});
