import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventSignature } from '../../contracts/event-signature.ts';
import { inboxReceiver } from './inbox-receiver.ts';
import { type Inbox, serveInbox } from './serve-inbox.ts';

const SECRET = 'synthetic-webhook-secret';

let inbox: Inbox;
beforeAll(async () => {
  inbox = await serveInbox('127.0.0.1', 0);
});
afterAll(() => inbox.close());

const receiver = () => inboxReceiver(inbox.url);

function post(url: string, body: string, secret: string) {
  const headers = {
    'x-timestamp': '1767225600',
    'x-signature': eventSignature(secret, '1767225600', body),
  };
  return fetch(url, { method: 'POST', body, headers });
}

test('what came after a run is there for the next, with its bytes and the verdict on its signature', async () => {
  const armed = await receiver().open();
  await armed.judgeBy(SECRET);
  await post(armed.url, '{ "name": "Zoë" }', SECRET);
  await post(armed.url, '{}', 'another-secret');
  const settled = await receiver().reopen(armed.handle);
  expect(settled?.deliveries.map(({ signatureFault }) => signatureFault)).toEqual([
    null,
    'wrong-signature',
  ]);
  expect(Buffer.from(settled?.deliveries[0]?.body ?? []).toString()).toBe('{ "name": "Zoë" }');
});

test('answers are set for each mailbox alone', async () => {
  const [one, other] = [await receiver().open(), await receiver().open()];
  await one.answerWith(500, { redirect: 'https://elsewhere.example/' });
  const statuses = [];
  for (const { url } of [one, one, one, other]) {
    statuses.push((await fetch(url, { method: 'POST', redirect: 'manual' })).status);
  }
  expect(statuses).toEqual([500, 302, 200, 200]);
});

test('the first delivery about one thing is refused, whatever comes before it', async () => {
  const box = await receiver().open();
  await box.refuseOnce('request-7', 500);
  const statuses = [];
  for (const body of [
    '{"request_id":"request-6"}',
    '{"request_id":"request-7"}',
    '{"request_id":"request-7"}',
  ]) {
    statuses.push((await fetch(box.url, { method: 'POST', body })).status);
  }
  expect(statuses).toEqual([200, 500, 200]);
});

test('waiting ends with the delivery that fits, or with the time', async () => {
  const box = await receiver().open('/back?mine=1');
  const waited = box.waitFor(({ path }) => path.endsWith('/back?mine=1'), 5000);
  await fetch(box.url);
  expect((await waited)?.method).toBe('GET');
  expect(await box.waitFor(({ method }) => method === 'DELETE', 10)).toBeNull();
});

test('waiting ends with its signal, with the receiver, and with the inbox', async () => {
  const own = await serveInbox('127.0.0.1', 0);
  const [kept, closing] = [inboxReceiver(own.url), inboxReceiver(own.url)];
  const ending = new AbortController();
  const waits = [
    (await kept.open()).waitFor(() => false, 600_000, ending.signal),
    (await closing.open()).waitFor(() => false, 600_000),
  ];
  ending.abort();
  await closing.close();
  expect(await Promise.all(waits)).toEqual([null, null]);
  const lost = (await kept.open()).waitFor(() => false, 600_000);
  await Promise.all([own.close(), expect(lost).rejects.toThrow(/does not answer GET/)]);
});

test('a run that is ended ends what waits, with its reason', async () => {
  const ending = new AbortController();
  const box = await inboxReceiver(inbox.url, ending.signal).open();
  const waiting = box.waitFor(() => false, 600_000);
  ending.abort(new Error('Ctrl-C'));
  await expect(waiting).rejects.toThrow('Ctrl-C');
});

test('a mailbox that is gone is named as such', async () => {
  const box = await receiver().open();
  await fetch(`${inbox.url}/boxes/${box.handle}`, { method: 'DELETE' });
  await expect(box.waitFor(() => false, 10)).rejects.toThrow('does not have this mailbox any more');
});

test('a sender that breaks off does not end the inbox', async () => {
  const box = await receiver().open();
  const { port, pathname } = new URL(box.url);
  const socket = connect(Number(port), '127.0.0.1');
  const head = `POST ${pathname} HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n`;
  await new Promise((resolve) => socket.write(`${head}four`, resolve));
  socket.resetAndDestroy();
  expect((await post(box.url, '{}', SECRET)).status).toBe(200);
});

test('the address of a mailbox neither reads nor changes it, and an unknown address is 404', async () => {
  const box = await receiver().open();
  const key = new URL(box.url).pathname.slice(1);
  expect((await fetch(`${inbox.url}/boxes/${key}`)).status).toBe(404);
  expect((await fetch(`${inbox.url}/nobody`)).status).toBe(404);
  expect(await receiver().reopen('0'.repeat(32))).toBeNull();
});

test('an inbox that is not there is named with what serves one', async () => {
  await expect(inboxReceiver('http://127.0.0.1:1').open()).rejects.toThrow(
    /inbox 127\.0\.0\.1:1 does not answer POST.*spc receiver/,
  );
});
