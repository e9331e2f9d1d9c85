import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Behaviour } from './behaviour.ts';
import type { MockClient } from './clients.ts';
import type { MockClock } from './clock.ts';
import type { Journal } from './journal/journal.ts';
import type { Outbox } from './outbox.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import type { ActiveScenes } from './scenes/active-scenes.ts';
import type { Settings } from './settings.ts';
import { createStore, type Store } from './store.ts';

const purposes = ['content', 'token', 'person', 'session', 'upload', 'webhook', 'event'] as const;
type RandomPurpose = (typeof purposes)[number];

/** One mock's memory and everything that acts on it. */
export interface World {
  /** As the scenes that are on change it. */
  readonly behaviour: Behaviour;
  readonly clients: readonly MockClient[];
  readonly journal: Journal;
  readonly activeScenes: ActiveScenes;
  /** Finds the process that a connection comes from, by the port at its end; null if unknown. */
  processOf(port: number): number | null;
  /** Scheme, host and port of a second origin; null if none is served. */
  otherOrigin: string | null;
  readonly clock: MockClock;
  /** Separate sources, so that an extra token does not change the ids of submissions. */
  readonly random: Record<RandomPurpose, Random>;
  readonly settings: Settings;
  /** Events on their way to webhooks. */
  readonly outbox: Outbox;
  /** What upload links are signed with. */
  uploadKey: string;
  store: Store;
  tokenKey: KeyObject;
  /** Changes with every reset. */
  epoch: string;
}

/** What a world is made of beside its memory. */
type WorldParts = Pick<
  World,
  'clock' | 'clients' | 'journal' | 'activeScenes' | 'processOf' | 'settings' | 'outbox'
>;

/** A mock's memory before anything has happened. */
export function createWorld(seed: number, behaviour: Behaviour, parts: WorldParts): World {
  const random = Object.fromEntries(
    purposes.map((purpose) => [purpose, createRandom(seed, purpose)]),
  ) as World['random'];
  const own = { ...parts, otherOrigin: null, random, ...fresh(random) };
  return Object.defineProperty(own as typeof own & { behaviour: Behaviour }, 'behaviour', {
    get: () => parts.activeScenes.over(behaviour),
  });
}

/** Forgets submissions, tokens and people; the clock stays where it is. */
export function resetWorld(world: World): void {
  world.outbox.forget();
  Object.assign(world, fresh(world.random));
}

function fresh({ token, upload }: World['random']) {
  // A new key is what makes the old tokens worthless.
  return {
    store: createStore(),
    tokenKey: createSecretKey(token.bytes(64)),
    epoch: token.uuid(),
    uploadKey: upload.uuid(),
  };
}
