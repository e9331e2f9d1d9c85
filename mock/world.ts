import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Behaviour } from './behaviour.ts';
import type { MockClock } from './clock.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import { createStore, type Store } from './store.ts';

/** One mock's memory and everything that acts on it. */
export interface World {
  readonly behaviour: Behaviour;
  readonly clock: MockClock;
  /** Separate sources, so that an extra token does not change the ids of submissions. */
  readonly random: Record<'content' | 'token' | 'person' | 'session', Random>;
  store: Store;
  tokenKey: KeyObject;
  /** Changes with every reset. */
  epoch: string;
}

/** A mock's memory before anything has happened. */
export function createWorld(seed: number, behaviour: Behaviour, clock: MockClock): World {
  const random = {
    content: createRandom(seed, 'content'),
    token: createRandom(seed, 'token'),
    person: createRandom(seed, 'person'),
    session: createRandom(seed, 'session'),
  };
  return { behaviour, clock, random, ...fresh(random.token) };
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
