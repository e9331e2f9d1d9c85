import pMap from 'p-map';
import type { Scene } from '../../mock/scenes/scene.ts';
import { type FindDoubtful, playAgain } from './play-again.ts';
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
  /** Which of these sessions show something that a busy machine could have caused. They are played again, until none does. */
  readonly doubtful: FindDoubtful;
  /** Is called before sessions are played again, with their names. */
  readonly onAgain?: (names: readonly string[]) => void;
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
const AGAIN_AT_ONCE = 2;

/**
 * Plays every journey in every scene that shows something in it, side by side. What a busy machine could have caused is
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
  type Wanted = (typeof wanted)[number];
  const played = new Map<Wanted, PlayedSession>();
  const play = (
    sessions: readonly Wanted[],
    concurrency: number,
    keep: (one: Wanted, session: PlayedSession) => void,
  ) =>
    pMap(
      sessions,
      async (one) => {
        if (options.signal.aborted) return;
        const session = await playSession({ ...options, ...one });
        // A client that we ended is not to blame for what it left undone.
        if (!options.signal.aborted) keep(one, session);
      },
      { concurrency },
    );
  await play(ordered, options.jobs, (one, session) => {
    played.set(one, session);
    options.onEnd(played.size, wanted.length);
  });
  await playAgain(played, options.doubtful, (again, keep) => {
    options.onAgain?.(again.map(({ journey, scene }) => `${journey} in ${scene.name}`));
    return play(again, AGAIN_AT_ONCE, keep);
  });
  return wanted.flatMap((one) => played.get(one) ?? []);
}

function weight({ journey, scene }: { readonly journey: string; readonly scene: Scene }): number {
  const byScene = slowScenes.indexOf(scene.name);
  if (byScene !== -1) return byScene;
  const byJourney = slowFirst.indexOf(journey);
  return byJourney === -1 ? 99 : 10 + byJourney;
}
