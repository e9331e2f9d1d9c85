import type { Capability, Person } from '../../contracts/test-control.ts';
import type { Profile } from '../../profiles/profile.ts';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Exchange } from '../../results/exchange.ts';
import type { Answer } from '../../targets/answer.ts';
import type { Clock, People } from '../../targets/drivers.ts';
import type { PartnerClient } from '../../targets/partner-client.ts';
import { sessionOfNewPeople, sessionWithoutPeople } from '../../targets/people-session.ts';
import { type Session, stepReader, type Target } from '../../targets/target.ts';

/** One request that reached the target. */
export interface FakeRequest {
  readonly client: string;
  readonly step: string;
  /** The check that it is marked with; null if with none. */
  readonly check: string | null;
  readonly path: string;
  readonly body: unknown;
}

/** The body of an answer, as JSON unless it is a text. */
export interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is unusual about a target. */
interface Unusual {
  /** Returns an answer, or throws, in place of the ordinary answer; undefined keeps the ordinary one. */
  readonly answer?: (request: FakeRequest) => FakeAnswer | undefined;
  readonly clock?: Clock;
  readonly serverClock?: Pick<Clock, 'now'>;
  readonly people?: People;
  readonly capabilities?: readonly Capability[];
  readonly missing?: ReadonlyMap<Capability, string>;
  readonly profile?: Partial<Profile>;
  readonly reset?: () => Promise<void>;
}

/** A target in memory, with every request it was sent. It grants tokens, and links for all that is submitted. */
export interface FakeTarget extends Target {
  readonly requests: readonly FakeRequest[];
}

/** The word that this target's redaction takes for a secret. */
export const SECRET = 'canary-secret';

export function fakeTarget(unusual: Unusual = {}): FakeTarget {
  const requests: FakeRequest[] = [];
  const taken = new Set<Person>();
  const profile = { ...PROFILE, ...unusual.profile };
  return {
    requests,
    profile,
    capabilities: new Set(unusual.capabilities ?? []),
    missing: unusual.missing ?? new Map(),
    clock: unusual.clock ?? null,
    serverClock: unusual.serverClock ?? null,
    reset: unusual.reset ?? null,
    receiver: null,
    redact,
    // The next open of the target does not know who was leased.
    close: async () => taken.clear(),
    session: ({ record = () => {}, step, mark, signal }) => {
      const clientOf = (client: string) =>
        fakeClient(client, async (path, body) => {
          signal?.throwIfAborted();
          const check = mark?.check ?? null;
          const request = { client, step: stepReader(step)(), check, path, body };
          requests.push(request);
          const answer = unusual.answer?.(request) ?? ordinaryAnswer(request, requests);
          record(exchangeOf(request, answer));
          return answerOf(request, answer);
        });
      return sessionOf(profile, clientOf, unusual.people ?? null, taken);
    },
  };
}

function sessionOf(
  { auth, secondClient }: Profile,
  clientOf: (client: string) => PartnerClient,
  people: People | null,
  taken: Set<Person>,
): Session {
  return {
    partner: clientOf(auth.clientId),
    secondPartner: secondClient === null ? null : clientOf(secondClient.clientId),
    uploads: { send: () => Promise.reject(new Error('this target takes no uploads')) },
    ...(people === null ? sessionWithoutPeople() : sessionOfNewPeople(people, taken)),
  };
}

function fakeClient(
  clientId: string,
  send: (path: string, body: unknown) => Promise<Answer>,
): PartnerClient {
  return {
    clientId,
    requestToken: (form) => send('/token', form ?? {}),
    token: async () => 'a-token',
    add: (type, body) => send(`/add/${type}`, body),
    status: (id) => send(`/status/${id}`, null),
    statuses: (ids) => send('/status', ids),
    call: ({ path, body }) => send(path, body ?? null),
    relay: ({ path, body }) => send(path, body),
  };
}

function ordinaryAnswer({ path, body }: FakeRequest, requests: readonly FakeRequest[]): FakeAnswer {
  if (path === '/token') return { status: 200, body: { access_token: 'a-token' } };
  if (path.startsWith('/status')) return { status: 200, body: { status: 'incomplete' } };
  const idOf = (sent: unknown) => (sent as { id?: unknown }).id;
  const first = requests.findIndex((each) => idOf(each.body ?? {}) === idOf(body));
  return { status: 201, body: { redirect_uri: `https://seek.example/add#content=${first}` } };
}

function exchangeOf({ step, path, body }: FakeRequest, answer: FakeAnswer): Exchange {
  const url = `${PROFILE.baseUrl}${path}`;
  return {
    via: 'http',
    step,
    request: { method: 'POST', url, headers: {}, body: JSON.stringify(body) },
    response: { status: answer.status, headers: {}, body: textOf(answer) },
    failure: null,
    durationMs: 1,
  };
}

function answerOf({ path }: FakeRequest, answer: FakeAnswer): Answer {
  const text = textOf(answer);
  return {
    request: { method: 'POST', path },
    status: answer.status,
    headers: { 'content-type': 'application/json', ...answer.headers },
    text,
    shown: redact(`${answer.status} ${text}`),
    attempts: 1,
  };
}

function textOf({ body }: FakeAnswer): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function redact(text: string): string {
  return text.replaceAll(SECRET, '[redacted]');
}

const PROFILE = profileOf('https://seek.example', {
  name: 'in memory',
  auth: { clientId: 'first', clientSecret: SECRET },
  limits: { requestsPerSecond: 1e6, maxRequests: 1e6, concurrency: 4, requestTimeoutMs: 1000 },
});
