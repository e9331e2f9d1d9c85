import { Hono } from 'hono';
import { partnerApi } from './api/partner-api.ts';
import { honest } from './behaviour.ts';
import { createClock, type MockClock } from './clock.ts';
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
  /** Default: 2026-01-01T00:00:00Z for a still clock, the wall time for a running one. */
  readonly startAt?: Date;
  /** `still` stands between calls, `running` goes with the wall time too. Default `still`. */
  readonly clock?: 'still' | 'running';
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
  readonly clock: MockClock;
  /** Forgets submissions, tokens and people, as test control does. */
  reset(): void;
}

/** Makes a mock with a memory of its own. */
export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1, clock: kind = 'still', faults = [], publicUrl } = options;
  const usual = kind === 'still' ? new Date('2026-01-01T00:00:00Z') : new Date();
  const clock = createClock(options.startAt ?? usual, kind);
  const world = createWorld(seed, withFaults(honest, faults), clock);
  // A slash at the end means nothing: test control is asked with and without it.
  const app = new Hono({ strict: false });
  app.use(inTime(clock));
  if (options.latencyMs) app.use('/api/*', late(options.latencyMs));
  if (options.rateLimit) app.use('/api/*', limited(options.rateLimit));
  app.route('/api/partner/v1', partnerApi(world, publicUrl && new URL(publicUrl).origin));
  app.route('/__control', control(world));
  app.route('/', pages(world));
  return { app, clock, reset: () => resetWorld(world) };
}
