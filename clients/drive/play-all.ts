import pMap from 'p-map';
import type { Scene } from '../../mock/scenes/scene.ts';
import { type PlayedSession, playSession, type SessionRequest } from './play-session.ts';

/** What all sessions of a client have in common. */
export interface PlayOptions extends Omit<SessionRequest, 'journey' | 'scene' | 'command'> {
  /** The command of each journey; a journey without one is not played. */
  readonly commands: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly scenes: readonly Scene[];
  /** How many sessions are played side by side. */
  readonly jobs: number;
  /** Is called when a session has ended. */
  readonly onEnd: (done: number, all: number) => void;
}

/** Journeys that wait come first: meanwhile the others are played. */
const slowFirst: readonly string[] = ['poll', 'verify', 'receive', 'many'];
const slowScenes: readonly string[] = [
  'event-slow-result',
  'answer-late',
  'too-many-date',
  'too-many-seconds',
  'down',
];

/** Plays every journey in every scene that shows something in it, side by side. The order of the result is fixed. */
export async function playAll(options: PlayOptions): Promise<readonly PlayedSession[]> {
  const wanted = options.scenes.flatMap((scene) =>
    scene.journeys.flatMap((journey) => {
      const command = options.commands[journey];
      return command === undefined ? [] : [{ scene, journey, command }];
    }),
  );
  const ordered = wanted.toSorted((a, b) => weight(a) - weight(b));
  const played = new Map<object, PlayedSession>();
  let done = 0;
  await pMap(
    ordered,
    async (one) => {
      if (options.signal.aborted) return;
      const session = await playSession({ ...options, ...one });
      // A client that we ended is not to blame for what it left undone.
      if (options.signal.aborted) return;
      played.set(one, session);
      options.onEnd(++done, wanted.length);
    },
    { concurrency: options.jobs },
  );
  return wanted.flatMap((one) => played.get(one) ?? []);
}

function weight({ journey, scene }: { readonly journey: string; readonly scene: Scene }): number {
  const byScene = slowScenes.indexOf(scene.name);
  if (byScene !== -1) return byScene;
  const byJourney = slowFirst.indexOf(journey);
  return byJourney === -1 ? 99 : 10 + byJourney;
}
