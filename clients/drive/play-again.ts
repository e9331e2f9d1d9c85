import type { ClientSession } from '../session/session.ts';
import type { PlayedSession } from './play-session.ts';

/** Which sessions show something that a busy machine could have caused. */
export type FindDoubtful = (sessions: readonly ClientSession[]) => ReadonlySet<ClientSession>;

/**
 * Plays doubtful sessions a second time, until none of those that were played once is doubtful.
 *
 * @param played by what was asked for; second plays take the place of the first
 * @param play plays again, with few others beside it; it may leave out sessions, and then nothing more is played
 */
export async function playAgain<Asked>(
  played: Map<Asked, PlayedSession>,
  findDoubtful: FindDoubtful,
  play: (
    asked: readonly Asked[],
    keep: (one: Asked, played: PlayedSession) => void,
  ) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const doubtful = findDoubtful([...played.values()].map(({ session }) => session));
    const once = [...played].flatMap(([one, { session }]) =>
      doubtful.has(session) && !session.again ? [one] : [],
    );
    if (once.length === 0) return;
    let kept = 0;
    await play(once, (one, { session, tail }) => {
      kept += 1;
      played.set(one, { session: { ...session, again: true }, tail });
    });
    if (kept < once.length) return;
  }
}
