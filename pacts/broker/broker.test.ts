import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { listen, type ReceivedRequest } from '../../targets/testing/http-server.ts';
import { brokerForTests } from '../testing/broker.ts';
import { connectBroker } from './broker.ts';
import { linkOf } from './resource.ts';

const token = 'canary-broker-token';
const basic = { kind: 'basic', username: 'me', password: 'canary-broker-password' } as const;

type Answering = (request: ReceivedRequest, response: ServerResponse) => void;

/** What connecting to this server comes to. */
async function failure(answer: Answering, deadline = 5000): Promise<string> {
  await using server = await listen(answer);
  const connected = connectBroker(server.url, { kind: 'bearer', token }, deadline);
  return await connected.then(() => 'none', String);
}

describe('a broker that asks for a token', () => {
  test('lets in a caller that has it', async () => {
    await using server = await brokerForTests({ token });
    const { index } = await connectBroker(server.url, { kind: 'bearer', token });
    expect(linkOf(index, 'pb:publish-contracts')).toBe(`${server.url}/contracts/publish`);
    expect(server.arrived[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  test.each([
    ['another token', { kind: 'bearer', token: 'canary-other-token' }],
    ['a name and password', basic],
  ] as const)('refuses %s, which no message repeats', async (_, auth) => {
    await using server = await brokerForTests({ token });
    const refused = connectBroker(server.url, auth);
    await expect(refused).rejects.toThrow(/answered 401 .*check the token, or the name/);
    await expect(refused).rejects.not.toThrow(/canary|bWU6Y2FuYXJ5/);
  });
});

describe('a broker that cannot be talked to', () => {
  test.each<[string, Answering, RegExp]>([
    [
      'a page',
      (_, response) => response.end('<html>'),
      /expected JSON of a Pact Broker, got <html>/,
    ],
    ['no links', (_, response) => response.end('{}'), /expected a Pact Broker, got JSON without/],
    ['no HTTP', ({ socket }) => socket.end('220 mail\r\n'), /expected an answer, got /],
    [
      'a redirect',
      (_, response) => response.writeHead(301, { location: 'https://broker.example/' }).end(),
      /answered 301 ; name the broker as https:\/\/broker\.example\/$/,
    ],
    ['403', (_, response) => response.writeHead(403).end(), /answered 403 ; check what the token/],
  ])('is recognised by its answer: %s', async (_, answer, says) => {
    expect(await failure(answer)).toMatch(says);
  });

  test('is not waited for without end', async () => {
    expect(await failure(() => {}, 20)).toContain('expected an answer, got none in 0.02 s');
  });

  test('is named if nothing listens', async () => {
    const server = await brokerForTests();
    await server[Symbol.asyncDispose]();
    const refused = connectBroker(server.url, { kind: 'none' });
    await expect(refused).rejects.toThrow(/^GET http:\S+: expected an answer, got .*ECONNREFUSED/);
  });

  test('gets no token through a link to another host', async () => {
    await using other = await listen((_, response) => response.end('{}'));
    await using server = await listen((_, response) =>
      response.end(JSON.stringify({ _links: { 'pb:pacts': { href: `${other.url}/pacts` } } })),
    );
    const broker = await connectBroker(server.url, { kind: 'bearer', token });
    await expect(broker.get(linkOf(broker.index, 'pb:pacts'))).rejects.toThrow(
      `links to ${other.url}, where its credentials are not sent`,
    );
    expect(other.arrived).toEqual([]);
  });
});
