import { DriverError } from '../../targets/errors/driver-error.ts';
import { secondsOfHttpDate } from '../../targets/http-date.ts';
import type { Target } from '../../targets/target.ts';

/** The `Date` header has whole seconds: the second that it names began up to one second before the answer. */
const PRECISION = 1;

/** How many answers in a row have to agree before a time is believed: one server of several may be wrong. */
const AGREEING = 3;
/** Seconds by which answers may come out of order, as servers differ, and by which they may jump ahead. */
const BACKWARD = 60;
const FORWARD = 3600;
/** How unevenly a simulated clock may gain from answer to answer. */
const FASTEST = 50;

/** What is known of the time of a target whose clock cannot be moved. Seconds since 1970. */
export interface ServerTime {
  /** Asks the target. @throws {DriverError} if its answers have no time, or contradict each other. */
  ask(): Promise<number>;
  /** The latest second that was agreed on; asks if there is none. */
  known(): Promise<number>;
  /**
   * The latest moment at which something can have happened that these exchanges are the record of.
   *
   * @throws {DriverError} if they contradict what was agreed on.
   */
  latestIn(exchanges: readonly DatedExchange[]): Promise<number>;
}

interface DatedExchange {
  readonly via: string;
  readonly response: { readonly headers: Readonly<Record<string, string>> } | null;
}

/** The time of a target by its own answers, as far as they agree. */
export function serverTime(serverClock: NonNullable<Target['serverClock']>): ServerTime {
  let latest: number | null = null;
  const answer = async (): Promise<number> => (await serverClock.now()).getTime() / 1000;

  async function ask(): Promise<number> {
    const answers = [await answer()];
    // An answer that goes on from the time that was agreed on needs no other to agree with it.
    while (!goesOnFrom(latest, answers[0] as number) && answers.length < AGREEING) {
      answers.push(await answer());
    }
    assertSteady(answers);
    assertNotBefore(Math.min(...answers), latest);
    latest = Math.max(latest ?? -Infinity, ...answers);
    return latest;
  }

  return {
    ask,
    known: async () => latest ?? ask(),
    latestIn: async (exchanges) => {
      const seconds = exchanges.flatMap(secondIn);
      const before = latest ?? (await ask());
      for (const second of seconds) assertNotBefore(second, before);
      const last = Math.max(before, ...seconds);
      // One answer that is far ahead is believed once others say so too.
      if (last - before > FORWARD || seconds.length === 0) assertNotBefore(await ask(), last);
      latest = Math.max(latest ?? last, last);
      return (seconds.length === 0 ? latest : Math.max(...seconds)) + PRECISION;
    },
  };
}

/** A clock that runs faster than ours is one that gains in every answer. */
function assertSteady(answers: readonly number[]): void {
  const gaps = answers.slice(1).map((answer, place) => answer - (answers[place] as number));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const isJump = most > FORWARD && most > FASTEST * least;
  if (least >= -BACKWARD && !isJump) return;
  throw contradiction(Math.min(...answers), Math.max(...answers));
}

function goesOnFrom(agreed: number | null, second: number): boolean {
  return agreed !== null && second >= agreed && second - agreed <= FORWARD;
}

function assertNotBefore(second: number, known: number | null): void {
  if (known !== null && second < known - BACKWARD) throw contradiction(known, second);
}

function contradiction(one: number, other: number): DriverError {
  const [first, second] = [one, other].map((each) => new Date(each * 1000).toISOString());
  return new DriverError(
    `expected the answers of the target to agree on the time, got ${first} and then ${second}; set the clocks of its servers by NTP, then settle again: nothing was judged by these`,
  );
}

/** Pages may come from another server than the API, whose clock is the one that counts. */
function secondIn({ via, response }: DatedExchange): number[] {
  if (via !== 'http' || response === null) return [];
  const seconds = secondsOfHttpDate(response.headers.date);
  return seconds === null ? [] : [seconds];
}
