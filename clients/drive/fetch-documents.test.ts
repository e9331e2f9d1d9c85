import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { addPath } from '../../contracts/endpoints.ts';
import type { JournalCall } from '../../mock/journal/entry.ts';
import { fetchDocuments } from './fetch-documents.ts';

/** A submission that names a document, as the mock answered it. */
function submissionOf(document: string): JournalCall {
  const link = 'http://127.0.0.1:9/partner/add/education#clientId=c&documentType=pdf&content=a.b.c';
  return {
    kind: 'call',
    n: 1,
    at: 0,
    clock: '2026-01-01T00:00:00.000Z',
    took: 0,
    connection: 1,
    origin: 'api',
    disturbedBy: null,
    method: 'POST',
    path: addPath('education'),
    headers: {},
    body: JSON.stringify({ id: 'a', data: { document } }),
    encoding: 'utf8',
    answer: { status: 200, headers: {}, body: JSON.stringify({ redirect_uri: link }) },
  };
}

test.each([
  'http://127.attacker.example/a.pdf',
  'http://localhost.attacker.example/a.pdf',
  'http://127.0.0.1.attacker.example/a.pdf',
  'https://documents.example.attacker.example/a.pdf',
  'ftp://127.0.0.1/a.pdf',
])('fetches nothing from %s', async (document) => {
  const fetcher = fetchDocuments(['documents.example']);
  fetcher.see(submissionOf(document));
  expect(await fetcher.fetched()).toEqual([]);
});

test('fetches a document on this machine, once a submission', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/pdf').end('%PDF-1.7');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.pdf`;
    const fetcher = fetchDocuments([]);
    fetcher.see(submissionOf(url));
    fetcher.see(submissionOf(url));
    expect(await fetcher.fetched()).toEqual([
      {
        url,
        at: expect.any(Number),
        on: 'submission',
        status: 200,
        contentType: 'application/pdf',
        bytes: 8,
        start: Buffer.from('%PDF-1.7').toString('hex'),
      },
    ]);
  } finally {
    server.close();
  }
});

test.each([
  ['to another place on this machine', '/b.pdf', [200]],
  ['to a host that may not be asked', 'http://documents.attacker.example/b.pdf', []],
  ['in a circle', '/a.pdf', [302]],
])('follows a redirect %s as far as it may', async (_, location, statuses) => {
  const server = createServer((request, response) => {
    if (request.url === '/a.pdf') response.writeHead(302, { location }).end();
    else response.setHeader('content-type', 'application/pdf').end('%PDF-1.7');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const fetcher = fetchDocuments([]);
    fetcher.see(submissionOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.pdf`));
    expect((await fetcher.fetched()).map(({ status }) => status)).toEqual(statuses);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
