import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { spellings } from '../../selftest/canaries/spellings.ts';
import { listenHttp } from '../../selftest/dead-targets/listen.ts';

/** What a hostile target answers: to token requests, and to everything else. */
export interface HostileTarget {
  readonly token?: (form: URLSearchParams) => Answer;
  readonly rest: (count: number) => Answer;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A token that no name gives away. */
export const OPAQUE = 'Zq7kPd93xTbv0LmQ';

const json = (value: unknown): Answer => ({ status: 201, body: JSON.stringify(value) });
const link = (more: string) => `https://links.example/x#content=${more}`;

/** One target a class of attack. */
export const hostileTargets = {
  'repeats the secret in every spelling': {
    token: (form) => ({ status: 401, body: spelled(form.get('client_secret') ?? '') }),
    rest: () => json({}),
  },
  'calls sixty kilobytes a password': {
    rest: () => json({ password: 'pA55-'.repeat(12_000), redirect_uri: link('a') }),
  },
  'names two hundred secrets in each answer': {
    rest: (count) =>
      json({
        redirect_uri: link('a'),
        all: Array.from({ length: 200 }, (_, each) => ({
          secret: `sEcReT-${count}-${each}-x1y2z3`,
        })),
      }),
  },
  'gives commands to CI systems': {
    rest: () =>
      json({
        redirect_uri: 'oops\n::stop-commands::abc\n##vso[task.complete]\n##[error]x\n::add-mask::e',
      }),
  },
  'calls its token otherwise': {
    token: () => ({
      status: 200,
      body: JSON.stringify({ accessToken: OPAQUE, result: { token: OPAQUE } }),
    }),
    rest: () => ({ status: 401, body: `unknown ${OPAQUE}` }),
  },
  'grants a token that no header can carry': {
    token: () => ({ status: 200, body: JSON.stringify({ access_token: 'one\r\ntwo 😀' }) }),
    rest: () => json({}),
  },
  'nests its answers absurdly deep': {
    rest: () => ({ status: 201, body: `${'['.repeat(2000)}${']'.repeat(2000)}` }),
  },
  'packs its answers three thousand times': {
    rest: () => ({
      status: 201,
      headers: { 'content-encoding': Array(3000).fill('gzip').join(', ') },
      body: gzipSync('{}'),
    }),
  },
  'asks for a wait in every answer': {
    rest: (count) =>
      count < 3 ? json({}) : { status: 429, headers: { 'retry-after': '30' }, body: '' },
  },
  'answers with links of 200 KB': {
    rest: (count) => json({ redirect_uri: link(`${count}&pad=${'z'.repeat(200_000)}`) }),
  },
} satisfies Record<string, HostileTarget>;

/** Serves one of them on a free port of this machine. */
export function serveHostile(target: HostileTarget) {
  let count = 0;
  const grant = {
    access_token: 'synthetic-opaque-token-1',
    token_type: 'Bearer',
    expires_in: 3600,
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const sent = await text(request);
    const isToken = request.url?.includes('/oauth/') === true;
    const usual = (): Answer => ({ status: 200, body: JSON.stringify(grant) });
    const token = target.token ?? usual;
    count += 1;
    const {
      status = 200,
      headers,
      body,
    } = isToken ? token(new URLSearchParams(sent)) : target.rest(count);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
  return listenHttp(answer);
}

function spelled(secret: string): string {
  const all = Object.entries(spellings).map(([name, spell]) => `${name}: ${spell(secret)}`);
  return `{"message":"unknown client","seen":[${all.map((each) => `"${each}"`).join(',\n')}]}`;
}
