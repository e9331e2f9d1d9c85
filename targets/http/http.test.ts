import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../results/outline.ts';
import { jsonOf } from '../answer.ts';
import { BudgetError } from '../errors/budget-error.ts';
import { callTo, open, recorder } from '../testing/http.ts';
import { listen } from '../testing/http-server.ts';

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
    expect(jsonOf(answer)).toEqual({ packed: true });
  });

  test('shows nothing of a secret that became known after the answer came', async () => {
    await using server = await listen((_, response) => response.end('{"note":"a-secret-of-ours"}'));
    await using client = open();
    const { exchanges, channel } = recorder();
    const answer = await client.http.send(callTo(server.url), channel);
    client.redactor.register('a-secret-of-ours');
    expect(answer.shown).toBe('200 {"note":"[redacted]"}');
    expect(exchanges[0]?.response?.body).toBe('{"note":"[redacted]"}');
  });

  test('keeps of a long answer no shape of its thousands of names', async () => {
    const names = Array.from({ length: 9000 }, (_, place) => [`name ${place}`, place]);
    const text = JSON.stringify(Object.fromEntries(names));
    await using server = await listen((_, response) => response.end(text));
    await using client = open();
    const { exchanges, channel } = recorder();
    await client.http.send(callTo(server.url), channel);
    expect(exchanges.map((each) => outlineOf(each).outline)).toEqual([
      { id: null, shape: { '(body)': ['text'] } },
    ]);
  });

  test('keeps text that is neither JSON nor UTF-8', async () => {
    await using server = await listen((_, response) =>
      response.end(Buffer.from([0xff, 0xfe, 0, 0x7b])),
    );
    await using client = open();
    const { exchanges, channel } = recorder();
    const answer = await client.http.send(callTo(server.url), channel);
    expect(answer).toMatchObject({ status: 200, text: '\ufffd\ufffd\0{' });
    expect(answer.shown).toBe('200 \ufffd\ufffd {');
    expect(exchanges[0]?.response?.body).toBe(answer.text);
  });

  test('does not parse JSON that is nested absurdly deep', async () => {
    await using server = await listen((_, response) => response.end('['.repeat(500_000)));
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(jsonOf(answer)).toBeUndefined();
  });

  test('lets a key named __proto__ change no prototype', async () => {
    await using server = await listen((_, response) =>
      response.end('{"__proto__":{"polluted":1}}'),
    );
    await using client = open();
    const answer = await client.http.send(callTo(server.url), recorder().channel);
    expect(Object.getPrototypeOf(jsonOf(answer))).toBe(Object.prototype);
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
      callTo(server.url, { budget: 'allowance' }),
      recorder().channel,
    );
    expect([answer.attempts, token.status]).toEqual([2, 200]);
  });
});
