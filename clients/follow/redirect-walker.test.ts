import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { redirectWalker } from './redirect-walker.ts';

/** Where SEEK Pass would be; nothing is ever asked there. */
const base = 'http://127.0.0.1:9';

/** Walks a person into an application that answers in this way. Returns what became of the walk, and the links opened. */
async function walkInto(answer: RequestListener, times = 1) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const links: string[] = [];
  const visit = async (link: string) => void links.push(link);
  const person = await redirectWalker.newPerson({ base, visit });
  try {
    const { signal } = new AbortController();
    let last = { reached: false, end: '' };
    for (let time = 0; time < times; time += 1) {
      last = await person.walk(`http://127.0.0.1:${port}/start?course=1`, signal);
    }
    return { ...last, links };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('the link is taken as it was written, after redirects of the application itself', async () => {
  const link = `${base}/partner/add/education#clientId=a%2Db&content=x\\u0026y`;
  const walked = await walkInto(({ url }, answer) => {
    const location = url?.startsWith('/start') ? '/sign-in/../share' : link;
    answer.writeHead(302, { location }).end();
  });
  expect(walked).toEqual({ reached: true, end: 'a link', links: [link] });
});

test('a person keeps the cookies that they were given', async () => {
  const seen: (string | undefined)[] = [];
  await walkInto(({ headers }, answer) => {
    seen.push(headers.cookie);
    answer.setHeader('set-cookie', ['session=one; Path=/; HttpOnly', 'gone=1; Max-Age=0']);
    answer.writeHead(303, { location: `${base}/partner/add/education#content=1` }).end();
  }, 2);
  expect(seen).toEqual([undefined, 'session=one']);
});

test.each([
  ['a page', 500, {}, 'a page of the client at /start, status 500, no content type'],
  [
    'another machine',
    302,
    { location: 'https://tracker.example.net/r?u=1' },
    'a redirect to tracker.example.net',
  ],
  ['no address', 302, { location: 'http://[' }, 'a redirect to what is no address'],
  ['itself', 302, { location: '/start' }, 'more than 20 redirects'],
])('a way that leads to %s reaches no link', async (_, status, headers, end) => {
  const walked = await walkInto((_request, answer) => answer.writeHead(status, headers).end());
  expect(walked).toEqual({ reached: false, end, links: [] });
});
