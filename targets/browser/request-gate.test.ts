import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openRequestGate, type RequestGate } from './request-gate.ts';

/** A server that says which path it was asked for. */
async function openServer() {
  const server = createServer((asked, response) => response.end(`here is ${asked.url}`));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: async () => void server.close() };
}

async function openGate(mayReach: (address: string) => boolean) {
  const gate = await openRequestGate({ mayReach, env: {} });
  return { ...gate, [Symbol.asyncDispose]: () => gate.close() };
}

/** Asks for an address as a browser asks its proxy. */
async function ask({ url }: RequestGate, address: string) {
  const { port } = new URL(url);
  const asked = request({ host: '127.0.0.1', port, path: address, agent: false }).end();
  const [answer] = await once(asked, 'response');
  return { status: answer.statusCode, body: await text(answer) };
}

test('lets through what the rule allows, and nothing else', async () => {
  await using server = await openServer();
  await using gate = await openGate((address) => !address.includes('forbidden'));
  const base = `http://127.0.0.1:${server.port}`;
  await expect(ask(gate, `${base}/a?b=c`)).resolves.toEqual({
    status: 200,
    body: 'here is /a?b=c',
  });
  await expect(ask(gate, `${base}/forbidden`)).resolves.toMatchObject({ status: 403 });
  await expect(ask(gate, 'file:///etc/forbidden')).resolves.toMatchObject({ status: 403 });
  await expect(ask(gate, '/no-address')).resolves.toMatchObject({ status: 403 });
});

test('judges tunnels by their host and port', async () => {
  await using server = await openServer();
  const asked: string[] = [];
  await using gate = await openGate((address) => {
    asked.push(address);
    return address.endsWith(`:${server.port}/`);
  });
  const first = await tunnel(gate, `127.0.0.1:${server.port}`);
  expect(first).toContain('200 Connection Established');
  expect(await tunnel(gate, '127.0.0.1:1')).toContain('403');
  expect(asked).toEqual([`https://127.0.0.1:${server.port}/`, 'https://127.0.0.1:1/']);
});

async function tunnel({ url }: RequestGate, place: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
  const [said] = await once(socket, 'data');
  socket.destroy();
  return String(said);
}
