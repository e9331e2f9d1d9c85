import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { partnerApi } from './api/partner-api.ts';
import { partnerApiV2 } from './api/partner-api-v2.ts';
import { upload } from './api/upload.ts';
import { s3Uploads } from './behaviour/s3-uploads.ts';
import { type Behaviour, honest } from './behaviour.ts';
import { type MockClient, mockClients } from './clients.ts';
import { createClock, type MockClock, type Pace } from './clock.ts';
import { control } from './control/control.ts';
import { type Fault, withFaults } from './faults/fault.ts';
import { inTime } from './in-time.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { recordCalls } from './journal/record-calls.ts';
import { journalPage } from './journal-page/journal-page.ts';
import { createOutbox } from './outbox.ts';
import { noForeignPages } from './own-callers.ts';
import { late, limited } from './pace.ts';
import { pages } from './pages/pages.ts';
import type { SceneChoice } from './scenes/active-scenes.ts';
import { type ActiveScenes, createActiveScenes } from './scenes/active-scenes.ts';
import { interfere, loseInProcess } from './scenes/interfere.ts';
import { type Settings, usualSettings } from './settings.ts';
import { createWorld, resetWorld, type World } from './world.ts';

/** How a mock differs from an ordinary one. */
export interface MockOptions {
  /** The same seed and requests give the same answers. Default 1. */
  readonly seed?: number;
  /** Default: 2026-01-01T00:00:00Z for a still clock, the wall time for every other. */
  readonly startAt?: Date;
  /**
   * `still` stands between calls, `running` goes with the wall time, `{ scaled: 3600 }` as fast as an hour a second.
   * `held` stands as a still one does, and test control is not served by default. Default `still`.
   */
  readonly clock?: Pace | 'held';
  /** Whether `/__control` is served. Default: unless the clock is held. */
  readonly testControl?: boolean;
  /** Deliberate defects, applied in this order. */
  readonly faults?: readonly Fault[];
  /** The partners that may ask for tokens. Default: two that every mock knows. */
  readonly clients?: readonly [MockClient, MockClient];
  /** The scenes that are on from the beginning. */
  readonly scenes?: readonly SceneChoice[];
  /** Finds the process that a connection comes from, by the port at its end; null if unknown. */
  readonly processOf?: (port: number) => number | null;
  /** How many exchanges the journal keeps. Default 0: none. */
  readonly journal?: number;
  /** What links begin with, such as `https://mock.example`. Default: scheme and host of the request. */
  readonly publicUrl?: string;
  /** Settings of the second API version that differ from the defaults. */
  readonly settings?: Partial<Settings>;
  /** Whether web pages of any origin may call the Partner API. Default false: browsers keep them out. */
  readonly cors?: boolean;
  /** Milliseconds that every answer of the Partner API waits. Default 0. */
  readonly latencyMs?: number;
  /** Requests to the Partner API per second of wall time; beyond them 429 with Retry-After. Default: no limit. */
  readonly rateLimit?: number;
}

/** A mock of the SEEK Pass Partner API: the API, test control under `/__control`, and the pages people see. */
export interface Mock {
  /** Answers requests in process: `mock.app.request('/path')`. */
  readonly app: Hono;
  /** Answers the calls of test control in process, without `/__control` before them, served or not. */
  readonly control: Hono;
  readonly clock: MockClock;
  /** The partners that may ask for tokens. */
  readonly clients: readonly [MockClient, MockClient];
  /** What has happened at this mock. */
  readonly journal: Journal;
  /** The scenes that are on. */
  readonly activeScenes: ActiveScenes;
  /** A second origin, to be served beside the mock: it records who calls it, and answers 404. */
  readonly otherOrigin: { readonly app: Hono; at(url: string): void };
  /** Repeats the deliveries to webhooks that are due by now. */
  deliverDue(): Promise<void>;
  /** Forgets submissions, tokens and people, as test control does. */
  reset(): void;
}

/** Makes a mock with a memory of its own. */
export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1, clock: kind = 'still', faults = [], publicUrl } = options;
  const { startAt = usualStart(kind), testControl = kind !== 'held' } = options;
  const journal = createJournal(options.journal ?? 0);
  const clock = noted(createClock(startAt, kind === 'held' ? 'still' : kind), journal);
  const settings = { ...usualSettings, ...options.settings };
  const world = createWorld(seed, withFaults(withUploads(settings), faults), {
    clock,
    journal,
    settings,
    outbox: createOutbox(() => clock.now().getTime()),
    ...partsOf(options),
  });
  const driven = control(world);
  // A slash at the end means nothing: test control is asked with and without it.
  const app = new Hono({ strict: false });
  app.use('/api/*', loseInProcess);
  app.use('/uploads/*', loseInProcess);
  if (journal.on) app.use(recordCalls(world, 'api'));
  // The wait first: with a scaled clock it would make the date of the answer hours old.
  if (options.cors) app.use('/api/*', cors());
  if (options.latencyMs) app.use('/api/*', late(options.latencyMs));
  app.use(inTime(clock));
  if (options.rateLimit) app.use('/api/*', limited(options.rateLimit, clock));
  app.use('/api/*', interfere(world));
  app.use('/uploads/*', interfere(world));
  const origin = publicUrl && new URL(publicUrl).origin;
  if (settings.sunset) app.use('/api/partner/v1/*', ending(settings.sunset));
  app.route('/api/partner/v1', partnerApi(world, origin));
  app.route('/api/partner/v2', partnerApiV2(world, origin));
  app.all('/uploads/:key', (context) => upload(world, context, context.req.param('key')));
  if (testControl) app.use('/__control/*', noForeignPages);
  if (testControl) app.route('/__control', driven);
  if (journal.on) app.route('/__journal', journalPage(world));
  app.route('/', pages(world));
  app.notFound((context) => context.json(elsewhere(context.req.path), 404));
  const clients = world.clients as Mock['clients'];
  const { activeScenes } = world;
  const reset = () => resetWorld(world);
  return {
    app,
    control: driven,
    clock,
    clients,
    journal,
    activeScenes,
    otherOrigin: other(world),
    deliverDue: () => world.outbox.due(),
    reset,
  };
}

/** Says in every answer when what it comes from ends. Source: RFC 9745 section 2, RFC 8594 section 3. */
function ending(sunset: Date): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Deprecation', `@${Math.floor(sunset.getTime() / 1000)}`);
    context.header('Sunset', sunset.toUTCString());
    context.header('Link', '</api/partner/v2>; rel="successor-version"');
  };
}

/** What a path that nothing answers says to a program with a wrong address. */
function elsewhere(path: string) {
  const message = `no such path; the Partner API is below /api/partner/v1, as in POST /api/partner/v1/oauth/token.json, and ${path} is not`;
  return { errors: [{ field: '', code: 'unknown', message }] };
}

/** The honest behaviour with the upload links that were chosen. */
function withUploads({ uploads }: Settings): Behaviour {
  return uploads === 's3' ? { ...honest, uploads: { ...honest.uploads, ...s3Uploads } } : honest;
}

function partsOf(options: MockOptions) {
  const { seed = 1, scenes = [], clients = mockClients, processOf = () => null } = options;
  const activeScenes = createActiveScenes(seed);
  activeScenes.set(scenes);
  const [first, second] = clients;
  const one = scenes.reduce((client, { scene }) => scene.client?.(client) ?? client, first);
  return { activeScenes, processOf, clients: [one, second] as const };
}

/** A clock whose moves are written down. */
function noted(clock: MockClock, journal: Journal): MockClock {
  return {
    now: () => clock.now(),
    advance(seconds) {
      const now = clock.advance(seconds);
      journal.add({ kind: 'clock', at: Date.now(), clock: now.toISOString(), seconds });
      return now;
    },
  };
}

/** No client has a reason to call it: what arrives here was sent to a stranger. */
function other(world: World): Mock['otherOrigin'] {
  const app = new Hono();
  if (world.journal.on) app.use(recordCalls(world, 'other'));
  const at = (url: string) => {
    world.otherOrigin = url;
  };
  return { app, at };
}

function usualStart(kind: Pace | 'held'): Date {
  if (kind === 'still') return new Date('2026-01-01T00:00:00Z');
  // In whole seconds if the clock is held: the Date header has no others, and is then exact.
  return kind === 'held' ? new Date(Math.floor(Date.now() / 1000) * 1000) : new Date();
}
