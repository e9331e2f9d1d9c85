import { Hono } from 'hono';
import { partnerApi } from './api/partner-api.ts';
import { honest } from './behaviour.ts';
import { createClock, type MockClock, type Pace } from './clock.ts';
import { control } from './control/control.ts';
import { type Fault, withFaults } from './faults/fault.ts';
import { inTime } from './in-time.ts';
import { late, limited } from './pace.ts';
import { pages } from './pages/pages.ts';
import { createWorld, resetWorld } from './world.ts';

/** How a mock differs from an ordinary one. */
export interface MockOptions {
  /** The same seed and requests give the same answers. Default 1. */
  readonly seed?: number;
  /** Default: 2026-01-01T00:00:00Z for a still clock, the wall time for every other. */
  readonly startAt?: Date;
  /**
   * `still` stands between calls, `running` goes with the wall time, `{ scaled: 3600 }` as fast as an hour a second.
   * `held` stands as a still one does, and test control is not served unless asked for. Default `still`.
   */
  readonly clock?: Pace | 'held';
  /** Whether `/__control` is served. Default: unless the clock is held. */
  readonly testControl?: boolean;
  /** Deliberate defects, applied in this order. */
  readonly faults?: readonly Fault[];
  /** What links begin with, such as `https://mock.example`. Default: scheme and host of the request. */
  readonly publicUrl?: string;
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
  /** Forgets submissions, tokens and people, as test control does. */
  reset(): void;
}

/** Makes a mock with a memory of its own. */
export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1, clock: kind = 'still', faults = [], publicUrl } = options;
  const { startAt = usualStart(kind), testControl = kind !== 'held' } = options;
  const clock = createClock(startAt, kind === 'held' ? 'still' : kind);
  const world = createWorld(seed, withFaults(honest, faults), clock);
  const driven = control(world);
  // A slash at the end means nothing: test control is asked with and without it.
  const app = new Hono({ strict: false });
  // The wait first: where time is scaled, it would make the date of the answer hours old.
  if (options.latencyMs) app.use('/api/*', late(options.latencyMs));
  app.use(inTime(clock));
  if (options.rateLimit) app.use('/api/*', limited(options.rateLimit));
  app.route('/api/partner/v1', partnerApi(world, publicUrl && new URL(publicUrl).origin));
  if (testControl) app.route('/__control', driven);
  app.route('/', pages(world));
  return { app, control: driven, clock, reset: () => resetWorld(world) };
}

function usualStart(kind: Pace | 'held'): Date {
  if (kind === 'still') return new Date('2026-01-01T00:00:00Z');
  // In whole seconds where it is held: the Date header has no others, and is then the time itself.
  return kind === 'held' ? new Date(Math.floor(Date.now() / 1000) * 1000) : new Date();
}
