import type { ServedMock } from '../../mock/serve.ts';
import type { TestData } from '../data/test-data.ts';
import type { Walk } from '../follow/walker.ts';
import { type FollowOptions, followPeople } from './follow-people.ts';
import { freePort } from './free-port.ts';
import type { CommandEnd } from './run-command.ts';

/** People who follow a client that stays up until they are through. */
export interface SessionFollower {
  readonly env: Readonly<Record<string, string>>;
  /** Aborts when all people are through: the client is not needed any more. */
  readonly done: AbortSignal;
  start(): void;
  /** How the client ended for its people: with 0 if each came to a link. */
  judgedEnd(end: CommandEnd): Promise<CommandEnd>;
}

/** Prepares the people of a session; null if its command plays them itself. */
export async function followSession(
  { follow, journey }: { readonly follow?: FollowOptions; readonly journey: string },
  mock: ServedMock,
  data: TestData,
): Promise<SessionFollower | null> {
  if (follow === undefined) return null;
  const port = String(follow.entry.includes('{port}') ? await freePort() : '');
  const placed = { ...follow, entry: follow.entry.replace('{port}', port) };
  const [done, ended] = [new AbortController(), new AbortController()];
  let walking: Promise<readonly Walk[] | null> = Promise.resolve(null);
  return {
    env: port === '' ? {} : { SPC_ENTRY_PORT: port },
    done: done.signal,
    start() {
      walking = followPeople(placed, journey, mock, data, ended.signal).catch((error: unknown) => {
        if (ended.signal.aborted) return null;
        return [{ reached: false, end: String(error) }];
      });
      void walking.then(() => done.abort());
    },
    async judgedEnd(end) {
      const wasDone = done.signal.aborted;
      ended.abort();
      const walks = await walking;
      return wasDone && walks !== null ? endForPeople(end, walks) : end;
    },
  };
}

/** A client that was ended because it was not needed has no exit code of its own. */
function endForPeople({ ended, tail }: CommandEnd, walks: readonly Walk[]): CommandEnd {
  const lost = walks.filter(({ reached }) => !reached);
  const where = lost.map(({ end }) => `a person came to ${end}, and to no link`);
  return {
    ended: { ...ended, exitCode: lost.length === 0 ? 0 : 1, signal: null, crashed: false },
    tail: [tail.trimEnd(), ...where].filter(Boolean).join('\n'),
  };
}
