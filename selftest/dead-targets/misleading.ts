import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeadTarget, Listening } from './dead-target.ts';
import { listenHttp } from './listen.ts';

const depth = 100_000;

/** Targets that answer, but are something else. */
export const misleading: readonly DeadTarget[] = [
  answering('an empty 200 to everything', (_request, response) => void response.end()),
  answering('an echo', (request, response) => void request.pipe(response)),
  answering('an HTML sign-in page with 200', (_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<form>access_token: <input></form>');
  }),
  answering('a redirect loop', ({ url }, response) => {
    response.writeHead(302, { Location: url }).end();
  }),
  {
    name: 'a redirect to another host',
    problem: 'authentication',
    listen: redirectElsewhere,
  },
  json('deeply nested JSON', `${'['.repeat(depth)}${']'.repeat(depth)}`),
  json('deeply nested objects', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  json('a token under __proto__', '{"__proto__":{"access_token":"made-up","redirect_uri":"x"}}'),
  json('a token under constructor', '{"constructor":{"prototype":{"access_token":"made-up"}}}'),
  json('null', 'null'),
  json('a token that is not a text', '{"access_token":{"toString":"made-up"}}'),
];

function answering(
  name: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): DeadTarget {
  return { name, problem: 'authentication', listen: () => listenHttp(answer) };
}

function json(name: string, body: string): DeadTarget {
  return answering(name, (_request, response) => {
    response.setHeader('Content-Type', 'application/json').end(body);
  });
}

/** The other host grants everything, so that following the redirect would show. */
async function redirectElsewhere(): Promise<Listening> {
  let arrived = 0;
  const other = await listenHttp((_request, response) => {
    arrived += 1;
    response.end('{"access_token":"made-up","redirect_uri":"https://elsewhere.example"}');
  });
  const server = await listenHttp((_request, response) => {
    response.writeHead(307, { Location: other.url }).end();
  });
  return {
    url: server.url,
    misstep: () => (arrived === 0 ? null : `${arrived} requests followed the redirect`),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([server[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
    },
  };
}
