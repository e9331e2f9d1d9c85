import { readFile } from 'node:fs/promises';
import pMap from 'p-map';
import { Agent, request } from 'undici';
import { mockClients } from '../mock/clients.ts';
import { serveMock } from '../mock/serve.ts';
import { startMockThread } from '../mock/thread/start.ts';
import type { Exchange } from '../results/exchange.ts';
import { storedRun } from '../results/stored-run.ts';

/**
 * The same requests as a recorded run with nothing around them: plain undici, eight at a time, against the same mock,
 * on a thread of its own or on this one. Started as `node replay-exchanges.ts RUN.json [here]`.
 *
 * Secrets are not in a recorded run, so new tokens are fetched. People have new names here, so test control answers
 * most visits with 404: the number of equal answers is printed.
 */
const [runFile = '', place] = process.argv.slice(2);
const run = storedRun.parse(JSON.parse(await readFile(runFile, 'utf8')));
const options = { seed: run.seed, startAt: new Date(`${run.asOf}T12:00:00Z`) };
const mock = place === 'here' ? await serveMock(options) : await startMockThread(options);
const agent = new Agent();
const [client] = mockClients;

async function send({ request: sent }: Exchange): Promise<number> {
  const url = sent.url.replace(run.target.baseUrl, mock.url);
  const { 'content-length': _length, ...headers } = sent.headers;
  const { authorization } = headers;
  const answer = await request(url, {
    dispatcher: agent,
    method: sent.method as 'GET',
    headers: authorization ? { ...headers, authorization: `Bearer ${token}` } : headers,
    body: sent.body?.replace(/client_secret=[^&]*/, `client_secret=${client.clientSecret}`) ?? null,
  });
  await answer.body.text();
  return answer.statusCode;
}

async function fetchToken(): Promise<string> {
  const answer = await request(`${mock.url}/api/partner/v1/oauth/token.json`, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.clientSecret,
      scope: client.scopes.join(' '),
    }).toString(),
  });
  return ((await answer.body.json()) as { access_token: string }).access_token;
}

const token = await fetchToken();
// A finding repeats the exchanges of the control that it shares with others; they were sent once.
const distinct = new Map(
  run.findings.flatMap(({ exchanges }) => exchanges).map((each) => [JSON.stringify(each), each]),
);
const sent = [...distinct.values()].filter(({ via }) => via !== 'browser');
const statuses = await pMap(sent, send, { concurrency: 8 });
const alike = statuses.filter((status, place) => status === sent[place]?.response?.status).length;
await agent.close();
await mock.close();
process.stdout.write(JSON.stringify({ sent: sent.length, alike }));
