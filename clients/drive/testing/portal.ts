import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { TestData } from '../../data/test-data.ts';

/**
 * An application that stays up, for tests: `/start?person=KEY` submits the first credential of a person and sends them
 * to the link. PORTAL says how: `redirect`, `tracked`, `framed` or `button`.
 */
const {
  SEEK_PASS_URL: api = '',
  SEEK_PASS_CLIENT_ID: client_id = '',
  SEEK_PASS_CLIENT_SECRET: client_secret = '',
  SPC_DATA: file = '',
  SPC_ENTRY_PORT: port = '',
  PORTAL: way = 'redirect',
} = process.env;

const { people } = JSON.parse(readFileSync(file, 'utf8')) as TestData;
const ids = new Map<string, string>();
const tokens = new Map<string, Promise<string>>();

async function newToken(scope: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id,
    client_secret,
    scope,
  });
  const answer = await fetch(`${api}/api/partner/v1/oauth/token.json`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function add(type: string, body: string): Promise<Response> {
  const token = tokens.get(type) ?? newToken(`write.${type}`);
  tokens.set(type, token);
  return fetch(`${api}/api/partner/v1/add/${type}.json`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
    body,
  });
}

async function linkFor(key: string): Promise<string> {
  const person = people.find((each) => each.key === key) ?? people[0];
  const credential = person?.credentials[0];
  if (person === undefined || credential === undefined) throw new Error('no test data');
  const { credential_type, document_type, fields, document } = credential;
  const id = ids.get(person.key) ?? `PORTAL-${randomUUID()}`;
  ids.set(person.key, id);
  const data = {
    credential: fields,
    ...(['digital_identity', 'right_to_work', 'career_history'].includes(credential_type)
      ? {}
      : { document }),
  };
  const body = JSON.stringify({ id, credential_type, document_type, data });
  const first = await add(credential_type, body);
  if (first.status === 401) tokens.delete(credential_type);
  const answer = first.status === 401 ? await add(credential_type, body) : first;
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  return ((await answer.json()) as { redirect_uri: string }).redirect_uri;
}

function send(answer: ServerResponse, link: string): void {
  if (way === 'framed') {
    const source = link.replaceAll('&', '&amp;');
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(`<!doctype html><title>Portal</title><iframe src="${source}"></iframe>`);
    return;
  }
  answer.writeHead(303, { location: way === 'tracked' ? `${link}&utm_source=portal` : link }).end();
}

createServer((request, answer) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal');
  if (way === 'button' && pathname === '/start') {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(
      '<!doctype html><title>Portal</title><form method="post" action="/share"><button>Share</button></form>',
    );
    return;
  }
  linkFor(searchParams.get('person') ?? '').then(
    (link) => send(answer, link),
    () =>
      answer.writeHead(502, { 'content-type': 'text/html' }).end('<p>Please try again later.</p>'),
  );
}).listen(Number(port), '127.0.0.1');
