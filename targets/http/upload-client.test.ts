import { expect, test } from 'vitest';
import { failure, open, recorder } from '../testing/http.ts';
import { listen } from '../testing/http-server.ts';
import { createUploadClient } from './upload-client.ts';

/** Sends a file to a store that drops its first connection. */
async function sendTo(method: 'PUT' | 'POST') {
  await using store = await listen(({ socket }, response) => {
    if (store.arrived.length === 1) socket.destroy();
    else response.end();
  });
  await using client = open();
  const uploads = createUploadClient(client.http, [], recorder().channel);
  const sent = uploads.send(`${store.url}/key?signature=1`, {
    method,
    contentType: 'application/pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
  });
  const outcome = method === 'PUT' ? (await sent).status : (await failure(sent)).kind;
  return { outcome, bodies: store.arrived.map(({ body }) => body) };
}

test('a file whose connection was lost is sent again, the same bytes', async () => {
  expect(await sendTo('PUT')).toEqual({ outcome: 200, bodies: ['%PDF-1.7', '%PDF-1.7'] });
});

test('what is no PUT is sent once', async () => {
  expect(await sendTo('POST')).toEqual({ outcome: 'reset', bodies: ['%PDF-1.7'] });
});
