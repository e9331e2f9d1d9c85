import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { mockClients } from '../../mock/clients.ts';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { redacted } from '../../mock/journal/redact.ts';
import type { Scene } from '../../mock/scenes/scene.ts';
import { type ServedMock, serveMock } from '../../mock/serve.ts';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import { withMistakes } from '../data/bad-records.ts';
import { makeTestData } from '../data/make-test-data.ts';
import { serveSampleFiles } from '../data/sample-files.ts';
import { type SampleUpload, writeSampleUploads } from '../data/sample-uploads.ts';
import type { TestData } from '../data/test-data.ts';
import type { ClientSession, SeenEffect } from '../session/session.ts';
import { askEffects } from './ask-effects.ts';
import { canariesOf } from './canaries.ts';
import { fetchDocuments } from './fetch-documents.ts';
import type { FollowOptions } from './follow-people.ts';
import { followSession } from './follow-session.ts';
import { freePort } from './free-port.ts';
import { type Act, playPeople } from './people.ts';
import { processOfPort } from './process-of-port.ts';
import { type ReceiveRequest, takenEvents } from './receive.ts';
import { type ReceiverWatch, watchReceiver } from './receiver-watch.ts';
import { runCommand } from './run-command.ts';
import { watchStalls } from './stall-watch.ts';
import { startInTurn } from './start-gate.ts';

/** One journey in one scene, and the command that plays it. */
export interface SessionRequest {
  readonly journey: string;
  readonly scene: Scene;
  readonly command: readonly [string, ...string[]];
  readonly seed: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly limitMs: number;
  readonly callMs: number;
  /** How long the client may take to find a result without an event, in milliseconds. */
  readonly resultWithinMs: number;
  readonly hideScene: boolean;
  readonly documentHosts: readonly string[];
  /** Where the client says whether an event had an effect; null if nowhere. `{port}` in it stands for SPC_WEBHOOK_PORT. */
  readonly effect?: string | null | undefined;
  /** How people come to a client that stays up; absent if the command plays its people itself. */
  readonly follow?: FollowOptions;
  readonly signal: AbortSignal;
}

/** What was recorded, and the end of the client's output without secrets; the end is shown and never stored. */
export interface PlayedSession {
  readonly session: ClientSession;
  readonly tail: string;
}

/** Starts a mock of its own, runs the command once, and returns what arrived. */
export function playSession(request: SessionRequest): Promise<PlayedSession> {
  return startInTurn((started) => playStarted(request, started));
}

async function playStarted(request: SessionRequest, started: () => void): Promise<PlayedSession> {
  const stalled = watchStalls();
  const folder = await mkdtemp(join(tmpdir(), 'spc-client-'));
  let group: number | undefined;
  const mock = await mockFor(request, (port) => processOfPort(port, group));
  try {
    const given = await giveData(request, mock, folder);
    const fetcher = fetchDocuments(request.documentHosts);
    const people = playPeople(request.journey, request.scene.name, decideAt(mock));
    const [hung, over] = [new AbortController(), new AbortController()];
    let input: Writable | null = null;
    const env = await environment(request, mock, join(folder, 'data.json'));
    const effects = effectsOf(request, env.SPC_WEBHOOK_PORT, mock);
    const port = Number(env.SPC_WEBHOOK_PORT);
    const receiver = receiverOf(
      request,
      mock,
      { over: over.signal, port, ...effects },
      () => input,
    );
    mock.journal.listen((entry) => {
      started();
      // Where no authority vouches for the mock, its documents cannot be fetched either.
      if (!request.scene.untrusted) fetcher.see(entry);
      people(entry);
      receiver?.onEntry(entry);
      endIfHung(entry, request, hung);
    });
    const follower = await followSession(request, mock, given.data);
    const end = await runCommand({
      command: request.command,
      env: { ...env, ...follower?.env },
      limitMs: request.limitMs,
      canaries: () => canariesOf(mock, given.data),
      onLine(line, stdin) {
        answerLine(line, stdin, mock);
        receiver?.onLine(line);
      },
      onStart(id, stdin) {
        group = id;
        follower?.start();
        input = stdin;
      },
      signal: AbortSignal.any([request.signal, hung.signal]),
      ...(follower && { done: follower.done }),
    });
    over.abort();
    const { ended, tail } = follower === null ? end : await follower.judgedEnd(end);
    const documents = await fetcher.fetched();
    const seen = { ended, documents, effects: effects.seen(), stalledMs: stalled() };
    return recorded(request, mock, given, { ...seen, tail });
  } finally {
    stalled();
    await mock.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Decides for a person by test control. */
function decideAt({ control }: ServedMock): Act {
  return (link, person, decision) => {
    const body = JSON.stringify({ redirect_uri: link, decision });
    void control.request(`/people/${person}/consent`, { method: 'POST', body });
  };
}

/** A client that waits for ever for an answer is ended a second after the time that a call may take. */
function endIfHung(entry: JournalEntry, request: SessionRequest, hung: AbortController): void {
  if (entry.kind !== 'call' || request.scene.name !== 'answer-late') return;
  // The scene takes an entry for its own after it was added.
  const isHung = () => entry.disturbedBy === 'answer-late' && entry.took === null;
  setTimeout(() => isHung() && hung.abort(), request.callMs + 1000).unref();
}

/** In the journey receive, the judge plays on when the client is ready; null in every other. */
function receiverOf(
  { journey, scene, resultWithinMs }: SessionRequest,
  mock: ServedMock,
  given: Pick<ReceiveRequest, 'over' | 'askEffects'> & { readonly port: number },
  input: () => Writable | null,
): ReceiverWatch | null {
  if (journey !== 'receive') return null;
  return watchReceiver({ mock, scene: scene.name, resultWithinMs, ...given }, input);
}

/** What the client says about its events at its own address, once it was asked. */
function effectsOf(
  { effect, journey }: SessionRequest,
  port: string | undefined,
  { journal }: ServedMock,
) {
  let seen: SeenEffect[] | null = null;
  const address = journey === 'receive' ? (effect ?? null) : null;
  return {
    seen: () => seen,
    async askEffects() {
      if (address === null) return true;
      seen = [...(await askEffects(address.replace('{port}', port ?? ''), journal))];
      const had = new Set(seen.flatMap((one) => (one.had ? [one.eventId] : [])));
      return takenEvents(journal).every((id) => had.has(id));
    },
  };
}

async function mockFor(
  { scene, seed }: SessionRequest,
  processOf: (port: number) => number | null,
): Promise<ServedMock> {
  const unique = randomBytes(6).toString('hex');
  const [first, second] = mockClients;
  // Each scene has a client of its own, so that no request can be taken for that of another.
  const client = {
    ...first,
    clientId: `client-${unique}`,
    clientSecret: `synthetic-${randomBytes(12).toString('hex')}`,
  };
  const mock = await serveMock({
    seed,
    clock: 'running',
    clients: [client, second],
    scenes: [{ scene, calls: null, every: 1 }],
    journal: 20_000,
    otherOrigin: true,
    processOf,
    ...(scene.untrusted ? { tls: issueCertificate('127.0.0.1') } : {}),
  });
  serveSampleFiles(mock.app);
  return mock;
}

/** What the client works with, and the files for its uploads. */
interface GivenData {
  readonly data: TestData;
  readonly uploads: readonly SampleUpload[];
}

async function giveData(
  { journey, scene, seed, asOf }: SessionRequest,
  mock: ServedMock,
  folder: string,
): Promise<GivenData> {
  const batch = journey === 'batch';
  const made = makeTestData({
    seed,
    asOf,
    people: journey === 'many' ? 36 : 6,
    batch,
    documents: `${mock.url}/documents`,
  });
  const people = scene.name === 'bad-records' ? withMistakes(made.people) : made.people;
  const uploads = batch ? await writeSampleUploads(made, folder) : [];
  const data = { ...made, people, files: uploads.map(({ file }) => file) };
  await writeFile(join(folder, 'data.json'), JSON.stringify(data, null, 2));
  return { data, uploads };
}

async function environment(
  { journey, scene, hideScene }: SessionRequest,
  mock: ServedMock,
  data: string,
) {
  const [client] = mock.clients;
  return {
    SEEK_PASS_URL: mock.url,
    SEEK_PASS_CLIENT_ID: client.clientId,
    SEEK_PASS_CLIENT_SECRET: client.clientSecret,
    SPC_JOURNEY: journey,
    SPC_CONTROL_URL: `${mock.url}/__control`,
    SPC_DATA: data,
    ...(journey === 'receive' ? { SPC_WEBHOOK_PORT: String(await freePort()) } : {}),
    ...(hideScene ? {} : { SPC_SCENE: scene.name }),
  };
}

/** `SPC-WAIT 49h` moves the clock instead of waiting. */
function answerLine(line: string, stdin: Writable, mock: ServedMock): void {
  const [, hours] = /^SPC-WAIT (\d{1,4})h$/.exec(line) ?? [];
  if (hours === undefined) return;
  mock.clock.advance(Number(hours) * 3600);
  stdin.write('SPC-GO\n');
}

function recorded(
  { journey, scene, follow }: SessionRequest,
  mock: ServedMock,
  { data, uploads }: GivenData,
  {
    ended,
    tail,
    documents,
    effects,
    stalledMs,
  }: Pick<ClientSession, 'documents' | 'effects' | 'stalledMs'> & {
    readonly ended: NonNullable<ClientSession['ended']>;
    readonly tail: string;
  },
): PlayedSession {
  const [{ clientId, clientSecret }] = mock.clients;
  const secrets = [{ secret: clientSecret, shown: '[secret]' }];
  const credentials = data.people.flatMap((each) => each.credentials);
  const given = {
    clientId,
    credentials: Object.fromEntries(credentials.map(({ key, fields }) => [key, { ...fields }])),
    updates: data.updates.map(({ of, fields }) => ({ of, fields: { ...fields } })),
    files: uploads.map(({ file, sha256 }) => ({ credential: file.credential, sha256 })),
  };
  const session: ClientSession = {
    journey,
    scene: scene.name,
    given,
    followed: follow?.walker.how ?? null,
    ended,
    connections: mock.connections(),
    documents,
    effects,
    again: false,
    stalledMs,
    entries: [...redacted(mock.journal.entries(), secrets)],
  };
  const hidden = canariesOf(mock, data).reduce(
    (text, { what, value }) => text.replaceAll(value, `[${what}]`),
    tail,
  );
  return { session, tail: hidden };
}
