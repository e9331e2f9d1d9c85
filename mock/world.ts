import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Behaviour } from './behaviour.ts';
import type { MockClient } from './clients.ts';
import type { MockClock } from './clock.ts';
import type { Journal } from './journal/journal.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import type { Weather } from './scenes/weather.ts';
import { createStore, type Store } from './store.ts';

/** One mock's memory and everything that acts on it. */
export interface World {
  /** As the scenes that are on change it. */
  readonly behaviour: Behaviour;
  readonly clients: readonly MockClient[];
  readonly journal: Journal;
  readonly weather: Weather;
  /** Tells the process that a connection comes from, by the port at its end; null if unknown. */
  processOf(port: number): number | null;
  /** Scheme, host and port of a second origin; null if none is served. */
  otherOrigin: string | null;
  readonly clock: MockClock;
  /** Separate sources, so that an extra token does not change the ids of submissions. */
  readonly random: Record<'content' | 'token' | 'person' | 'session', Random>;
  store: Store;
  tokenKey: KeyObject;
  /** Changes with every reset. */
  epoch: string;
}

/** What a world is made of beside its memory. */
type WorldParts = Pick<World, 'clock' | 'clients' | 'journal' | 'weather' | 'processOf'>;

/** A mock's memory before anything has happened. */
export function createWorld(seed: number, behaviour: Behaviour, parts: WorldParts): World {
  const random = {
    content: createRandom(seed, 'content'),
    token: createRandom(seed, 'token'),
    person: createRandom(seed, 'person'),
    session: createRandom(seed, 'session'),
  };
  const own = { ...parts, otherOrigin: null, random, ...fresh(random.token) };
  return Object.defineProperty(own as typeof own & { behaviour: Behaviour }, 'behaviour', {
    get: () => parts.weather.over(behaviour),
  });
}

/** Forgets submissions, tokens and people; the clock stays where it is. */
export function resetWorld(world: World): void {
  Object.assign(world, fresh(world.random.token));
}

function fresh(random: Random) {
  // A new key is what makes the old tokens worthless.
  return {
    store: createStore(),
    tokenKey: createSecretKey(random.bytes(64)),
    epoch: random.uuid(),
  };
}
