import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { headerOf } from '../receiver.ts';
import { createReceiver } from './start-receiver.ts';

const receiver = createReceiver({ host: '127.0.0.1', port: 0, publicUrl: null });
afterAll(() => receiver.close());

const post = (url: string, body = '{}') =>
  fetch(url, { method: 'POST', body, headers: { 'x-signature': 'abc' }, redirect: 'manual' });

test('a mailbox keeps the bytes, the path and the headers as they came', async () => {
  const box = await receiver.open('/back%20here?mine=1');
  await post(box.url, '{ "name": "Zoë" }');
  const [delivery] = box.deliveries;
  if (delivery === undefined) throw new Error('nothing arrived');
  expect(delivery.path.endsWith('/back%20here?mine=1')).toBe(true);
  expect(Buffer.from(delivery.body).toString()).toBe('{ "name": "Zoë" }');
  expect(headerOf(delivery, 'x-signature')).toBe('abc');
});

test('two mailboxes do not see each other, and a stranger is kept apart', async () => {
  const [one, other] = [await receiver.open(), await receiver.open()];
  await post(one.url);
  expect((await post(new URL('/nobody', one.url).href)).status).toBe(404);
  expect([one.deliveries.length, other.deliveries.length]).toEqual([1, 0]);
  expect(receiver.strays.map(({ path }) => path)).toContain('/nobody');
});

test('answers are given in turn, then 200', async () => {
  const box = await receiver.open();
  await box.answerWith(500, { redirect: 'https://elsewhere.example/' });
  const statuses = [await post(box.url), await post(box.url), await post(box.url)];
  expect(statuses.map(({ status }) => status)).toEqual([500, 302, 200]);
});

test('waiting ends with the delivery that fits, or with the time', async () => {
  const box = await receiver.open();
  const waited = box.waitFor(({ method }) => method === 'PUT', 5000);
  await post(box.url);
  await fetch(box.url, { method: 'PUT', body: '' });
  expect((await waited)?.method).toBe('PUT');
  expect(await box.waitFor(({ method }) => method === 'DELETE', 10)).toBeNull();
});

test('waiting ends with its signal, and with the receiver', async () => {
  const own = createReceiver({ host: '127.0.0.1', port: 0, publicUrl: null });
  const box = await own.open();
  const ending = new AbortController();
  const [signalled, closed] = [
    box.waitFor(() => false, 600_000, ending.signal),
    box.waitFor(() => false, 600_000),
  ];
  ending.abort();
  expect(await signalled).toBeNull();
  expect(await box.waitFor(() => false, 600_000, ending.signal)).toBeNull();
  await own.close();
  expect(await closed).toBeNull();
  expect(await box.waitFor(() => false, 600_000)).toBeNull();
});

test('a run that is ended ends what waits, with its reason', async () => {
  const ending = new AbortController();
  const own = createReceiver({ host: '127.0.0.1', port: 0, publicUrl: null }, ending.signal);
  const box = await own.open();
  const waiting = box.waitFor(() => false, 600_000);
  ending.abort(new Error('Ctrl-C'));
  await expect(waiting).rejects.toThrow('Ctrl-C');
  await expect(box.waitFor(() => false, 600_000)).rejects.toThrow('Ctrl-C');
  await own.close();
});

test('a sender that breaks off is no delivery, and others still arrive', async () => {
  const box = await receiver.open();
  await brokenOff(box.url);
  expect((await post(box.url)).status).toBe(200);
  expect(box.deliveries).toHaveLength(1);
});

test('an address that cannot be listened on is named, and can be closed', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const own = createReceiver({ host: '127.0.0.1', port, publicUrl: null });
  await expect(own.open()).rejects.toThrow(/cannot listen on 127\.0\.0\.1:\d+: .*receiver\.listen/);
  await own.close();
  taken.close();
});

/** Sends four bytes of a hundred and ends the connection. */
async function brokenOff(address: string): Promise<void> {
  const { port, pathname } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  const head = `POST ${pathname} HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n`;
  await new Promise((resolve) => socket.write(`${head}four`, resolve));
  socket.resetAndDestroy();
}

test('a receiver that was closed opens no mailbox any more', async () => {
  const closed = createReceiver({ host: '127.0.0.1', port: 0, publicUrl: null });
  await closed.close();
  await expect(closed.open()).rejects.toMatchObject({
    name: 'DriverError',
    message: 'the receiver is closed',
  });
});
