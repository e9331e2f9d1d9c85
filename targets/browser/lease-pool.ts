import { DriverError } from '../errors/driver-error.ts';
import { isFresh, type User } from './user.ts';

/** One check's claim on people: all it leased is its own until it ends. */
export interface Leases {
  /** @throws {DriverError} where the check can never have one more, or no longer the kind that it needs. */
  lease(): Promise<User>;
  end(): void;
}

/** The few people of a profile, each with one check at a time. */
export interface LeasePool {
  /** @param fresh whether the check needs people with no consent given and no mobile app. */
  open(fresh: boolean, signal: AbortSignal): Leases;
}

interface Holder {
  readonly fresh: boolean;
  readonly held: Set<User>;
  /** Set while it waits for somebody. */
  waiting: ((outcome: User | DriverError) => void) | null;
}

/** Makes the pool of these people. Who was leased once is not fresh any more. */
export function createLeasePool(users: readonly User[]): LeasePool {
  const used = new Set<User>();
  const holders = new Set<Holder>();

  const isFree = (user: User): boolean => [...holders].every(({ held }) => !held.has(user));
  const suits = (user: User, { fresh }: Holder): boolean =>
    !fresh || (isFresh(user) && !used.has(user));

  /** The fresh ones are few: who does not need them takes the others first. */
  function choose(holder: Holder): User | undefined {
    const free = users.filter((user) => isFree(user) && suits(user, holder));
    // The last one free goes to a check that has somebody already, or else two could wait for each other.
    const others = [...holders].some((other) => other !== holder && other.held.size > 0);
    const left = users.filter(isFree).length;
    if (holder.held.size === 0 && others && left < 2) return undefined;
    return free.find((user) => !isFresh(user) || used.has(user)) ?? free[0];
  }

  function serve(): void {
    for (const holder of holders) {
      const user = holder.waiting === null ? undefined : choose(holder);
      if (user !== undefined) settle(holder, user);
    }
    for (const holder of holders) {
      const hopeless = holder.waiting === null ? null : whyHopeless(holder);
      if (hopeless !== null) settle(holder, new DriverError(hopeless));
    }
  }

  function settle(holder: Holder, outcome: User | DriverError): void {
    const answer = holder.waiting;
    holder.waiting = null;
    if (!(outcome instanceof DriverError)) {
      holder.held.add(outcome);
      used.add(outcome);
    }
    answer?.(outcome);
  }

  function whyHopeless(holder: Holder): string | null {
    if (users.filter((user) => suits(user, holder)).length === 0 && holder.fresh) {
      return `every person of the profile who never consented is used up (${users.filter(isFresh).length} of ${users.length}); list more users with \`consented: false\` and \`app: never\``;
    }
    if (holder.held.size === users.length) {
      return `the check needs more than the ${users.length} people that the profile lists; list more users`;
    }
    const holding = [...holders].filter(({ held }) => held.size > 0);
    const stuck = holding.length > 0 && holding.every(({ waiting }) => waiting !== null);
    return stuck
      ? `the checks under way wait for each other's people, the profile lists ${users.length}; list more users`
      : null;
  }

  return {
    open: (fresh, signal) => {
      const holder: Holder = { fresh, held: new Set(), waiting: null };
      holders.add(holder);
      return {
        lease: () => leaseFor(holder, signal, serve),
        end: () => {
          holders.delete(holder);
          serve();
        },
      };
    },
  };
}

async function leaseFor(holder: Holder, signal: AbortSignal, serve: () => void): Promise<User> {
  signal.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<User | DriverError | null>();
  const interrupt = (): void => resolve(null);
  signal.addEventListener('abort', interrupt, { once: true });
  holder.waiting = resolve;
  serve();
  const outcome = await promise;
  signal.removeEventListener('abort', interrupt);
  signal.throwIfAborted();
  if (outcome === null || outcome instanceof DriverError) throw outcome ?? new DriverError('ended');
  return outcome;
}
