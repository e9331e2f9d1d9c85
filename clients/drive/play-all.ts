import pMap from 'p-map';
import type { Scene } from '../../mock/scenes/scene.ts';
import { isStalled } from '../session/stalled.ts';
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
  /** Is called before sessions are played again during which this machine was too busy to blame a client. */
  readonly onAgain?: (sessions: number) => void;
}

/** Journeys that wait come first: the others are played while they wait. */
const slowFirst: readonly string[] = ['poll', 'verify', 'receive', 'many'];
const slowScenes: readonly string[] = [
  'event-slow-result',
  'answer-late',
  'too-many-date',
  'too-many-seconds',
  'down',
];

/** Sessions that are played again get more of the machine each. */
const AGAIN_AT_ONCE = 4;

/**
 * Plays every journey in every scene that shows something in it, side by side. A session during which this machine stalled is
 * played once more. The order of the result is fixed.
 */
export async function playAll(options: PlayOptions): Promise<readonly PlayedSession[]> {
  const wanted = options.scenes.flatMap((scene) =>
    scene.journeys.flatMap((journey) => {
      const command = options.commands[journey];
      return command === undefined ? [] : [{ scene, journey, command }];
    }),
  );
  const ordered = wanted.toSorted((a, b) => weight(a) - weight(b));
  const played = new Map<(typeof wanted)[number], PlayedSession>();
  const play = (sessions: typeof wanted, jobs: number) =>
    pMap(
      sessions,
      async (one) => {
        if (options.signal.aborted) return;
        const session = await playSession({ ...options, ...one });
        // A client that we ended is not to blame for what it left undone.
        if (options.signal.aborted) return;
        if (!played.has(one)) options.onEnd(played.size + 1, wanted.length);
        played.set(one, session);
      },
      { concurrency: jobs },
    );
  await play(ordered, options.jobs);
  const stalled = [...played].flatMap(([one, { session }]) => (isStalled(session) ? one : []));
  if (stalled.length > 0) options.onAgain?.(stalled.length);
  await play(stalled, Math.min(options.jobs, AGAIN_AT_ONCE));
  return wanted.flatMap((one) => played.get(one) ?? []);
}

function weight({ journey, scene }: { readonly journey: string; readonly scene: Scene }): number {
  const byScene = slowScenes.indexOf(scene.name);
  if (byScene !== -1) return byScene;
  const byJourney = slowFirst.indexOf(journey);
  return byJourney === -1 ? 99 : 10 + byJourney;
}
