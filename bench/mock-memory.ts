import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { education } from '../contracts/credentials/education.ts';
import { valid } from '../generators/valid.ts';
import { mockClients } from '../mock/clients.ts';
import { createMock } from '../mock/mock.ts';
import { sampleDocuments } from '../targets/open/sample-documents.ts';

/**
 * What a mock keeps of submissions, printed as JSON: bytes of heap for each that is new, and for each that is a repetition.
 * Started as `node mock-memory.ts NEW REPEATED`, with how many of each are sent.
 */
const [fresh = 0, repeated = 0] = process.argv.slice(2).map(Number);
const world = { asOf: '2026-01-01', documents: sampleDocuments, plain: true };
const payloads = fc.sample(valid(education, world), { seed: 1, numRuns: 100 });
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const { app } = createMock();
const authorization = `Bearer ${await token()}`;
const before = await heapAfter(async () => submit(0));
const stored = await heapAfter(() => times(fresh, (place) => submit(place)));
const again = await heapAfter(() => times(repeated, (place) => submit(place % 100)));
process.stdout.write(
  JSON.stringify({
    perSubmission: (stored - before) / fresh,
    perRepetition: (again - stored) / repeated,
  }),
);

async function times(count: number, act: (place: number) => Promise<void>): Promise<void> {
  for (let place = 0; place < count; place += 1) await act(place);
}

async function heapAfter(act: () => Promise<void>): Promise<number> {
  await act();
  collect();
  return process.memoryUsage().heapUsed;
}

async function submit(place: number): Promise<void> {
  const answer = await app.request('/api/partner/v1/add/education.json', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ id: `bench-${place}`, ...payloads[place % payloads.length] }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function token(): Promise<string> {
  const [{ clientId, clientSecret }] = mockClients;
  const form = { grant_type: 'client_credentials', client_id: clientId, scope: education.scope };
  const answer = await app.request('/api/partner/v1/oauth/token.json', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, client_secret: clientSecret }).toString(),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
