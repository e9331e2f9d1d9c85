import { expect, test } from 'vitest';
import { open, recorder } from '../testing/http.ts';
import { listen } from '../testing/http-server.ts';
import { createUploadClient } from './upload-client.ts';

/** Sends a file to a store that drops its first connection. */
async function sendTo(method: string) {
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
  return { status: (await sent).status, bodies: store.arrived.map(({ body }) => body) };
}

test.each(['PUT', 'POST'])(
  'a file whose connection was lost is sent again by %s, the same bytes',
  async (method) => {
    expect(await sendTo(method)).toEqual({ status: 200, bodies: ['%PDF-1.7', '%PDF-1.7'] });
  },
);
