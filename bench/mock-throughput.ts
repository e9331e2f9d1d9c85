import fc from 'fast-check';
import pMap from 'p-map';
import { Agent, request } from 'undici';
import { education } from '../contracts/credentials/education.ts';
import { valid } from '../generators/valid.ts';
import { mockClients } from '../mock/clients.ts';
import { sampleDocuments } from '../targets/open/sample-documents.ts';
import { aimTable } from './aim.ts';
import { type ChildServer, childServer } from './child-server.ts';
import { startPrism } from './prism.ts';
import { interleaved, median, ratio } from './sample.ts';

const requests = 2000;
const world = { asOf: '2026-01-01', documents: sampleDocuments, plain: true };
const payloads = fc.sample(valid(education, world), { seed: 1, numRuns: 100 });

/** (b) Submissions a second that the mock answers, beside a bare Hono route and prism, each in its own process. */
export async function benchMock(rounds: number, withPrism: boolean): Promise<string> {
  const script = (name: string) => new URL(name, import.meta.url).pathname;
  await using bare = await childServer(process.execPath, [script('serve-bare.ts')]);
  await using mock = await childServer(process.execPath, [script('serve-mock.ts')]);
  await using recording = await childServer(process.execPath, [script('serve-mock.ts'), '1000']);
  await using prism = withPrism ? await startPrism() : null;
  const agent = new Agent();
  const tokens = new Map<ChildServer, string>();
  for (const server of [mock, recording]) tokens.set(server, await fetchToken(server, agent));
  const load = (server: ChildServer) => () =>
    perSecond(server.url, tokens.get(server) ?? 'none', agent);
  const servers = { bare, mock, recording, ...(prism === null ? {} : { prism }) };
  // Warm: the first requests meet code that is not compiled yet.
  for (const server of Object.values(servers)) await load(server)();
  const took: Readonly<Record<string, number[]>> = await interleaved(
    rounds,
    Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, load(server)])),
  );
  await agent.close();
  const row = (name: string, of: readonly number[] | undefined) =>
    of === undefined
      ? `| ${name} | did not run: start the bench with \`--with-prism\` | |`
      : `| ${name} | ${median(of).toFixed(0)} | ${ratio(of, took.bare ?? []).toFixed(2)} |`;
  return [
    '| server | submissions/s | ratio to the bare route |',
    '|---|---|---|',
    row('bare Hono route, reads the body as JSON', took.bare),
    row('the mock of a run: token, scope, contract, memory', took.mock),
    row('`spc mock`: the same, and its journal', took.recording),
    row('prism 5.14.2 on `spc schema openapi`', took.prism),
    '',
    aimTable([
      {
        what: 'ratio of the mock to the bare route',
        figure: ratio(took.mock ?? [], took.bare ?? []),
        limit: 0.8,
        is: 'above',
      },
    ]),
  ].join('\n');
}

async function perSecond(url: string, token: string, agent: Agent): Promise<number> {
  const round = crypto.randomUUID();
  const submit = async (_: unknown, place: number): Promise<void> => {
    const answer = await request(`${url}/api/partner/v1/add/education.json`, {
      dispatcher: agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ id: `${round}-${place}`, ...payloads[place % payloads.length] }),
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode} ${text}`);
  };
  const started = performance.now();
  await pMap(Array.from({ length: requests }), submit, { concurrency: 8 });
  return requests / ((performance.now() - started) / 1000);
}

async function fetchToken({ url }: ChildServer, agent: Agent): Promise<string> {
  const [{ clientId, clientSecret }] = mockClients;
  const fields = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: education.scope,
  };
  const answer = await request(`${url}/api/partner/v1/oauth/token.json`, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  return ((await answer.body.json()) as { access_token: string }).access_token;
}
