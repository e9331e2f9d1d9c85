import type { Target } from '../../targets/target.ts';

/** The `Date` header has whole seconds: the second that it names began up to one second before the answer. */
const PRECISION = 1;

/** What is known of the time of a target whose clock cannot be moved. Seconds since 1970. */
export interface ServerTime {
  /** Asks the target. @throws {DriverError} if its answers have no readable `Date` header. */
  ask(): Promise<number>;
  /** The latest second in the `Date` header of any answer so far; sends a request if there was none. */
  known(): Promise<number>;
  /** The latest moment at which something can have happened that these exchanges are the record of. */
  latestIn(exchanges: readonly DatedExchange[]): Promise<number>;
}

interface DatedExchange {
  readonly via: string;
  readonly response: { readonly headers: Readonly<Record<string, string>> } | null;
}

/** The time of a target, read from its own answers. */
export function serverTime(serverClock: NonNullable<Target['serverClock']>): ServerTime {
  let latest = Number.NEGATIVE_INFINITY;
  const hear = (second: number): number => {
    latest = Math.max(latest, second);
    return second;
  };
  const ask = async (): Promise<number> => hear((await serverClock.now()).getTime() / 1000);
  return {
    ask,
    known: async () => (Number.isFinite(latest) ? latest : ask()),
    latestIn: async (exchanges) => {
      const seconds = exchanges.flatMap(secondIn);
      for (const second of seconds) hear(second);
      return (seconds.length > 0 ? Math.max(...seconds) : await ask()) + PRECISION;
    },
  };
}

/** Pages may come from another server than the API, whose clock is the one that counts. */
function secondIn({ via, response }: DatedExchange): number[] {
  if (via !== 'http' || response === null) return [];
  const milliseconds = Date.parse(response.headers.date ?? '');
  return Number.isFinite(milliseconds) ? [milliseconds / 1000] : [];
}
