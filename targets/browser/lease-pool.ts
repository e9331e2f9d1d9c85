import { isFresh, type User } from '../../profiles/user.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { LeaseHolder } from './lease-deadlock.ts';
import { leaseDeadlock } from './lease-deadlock.ts';

/** The leases of one check: no other check gets its people until it ends. */
export interface Leases {
  /** @throws {DriverError} if the check can never get another user, or none of the kind that it needs */
  lease(): Promise<User>;
  /** Takes exactly this person, reserved or not. @throws {DriverError} if there is no such person, or another check has them */
  resume(name: string): User;
  /** Ends the claim; its people stay reserved and can be resumed by name only. */
  suspend(): void;
  /** Gives back all its people. */
  end(): void;
}

/** The few people of a profile, each with one check at a time. */
export interface LeasePool {
  /** @param fresh whether the check needs people with no consent given and no mobile app. */
  open(fresh: boolean, signal: AbortSignal): Leases;
}

/**
 * Makes the pool of these people. A person who was leased once is not fresh any more.
 *
 * @param names of people who are reserved for checks that a later process settles.
 */
export function createLeasePool(users: readonly User[], names: readonly string[] = []): LeasePool {
  const reserved = new Set(users.filter(({ name }) => names.includes(name)));
  const used = new Set<User>(reserved);
  const holders = new Set<LeaseHolder>();

  const isFree = (user: User): boolean =>
    !reserved.has(user) && [...holders].every(({ held }) => !held.has(user));
  const suits = (user: User, { fresh }: LeaseHolder): boolean =>
    !fresh || (isFresh(user) && !used.has(user));

  /** Fresh people are few: a check that does not need one takes the others first. */
  function choose(holder: LeaseHolder): User | undefined {
    const free = users.filter((user) => isFree(user) && suits(user, holder));
    // Reserves the last free user for a check that already holds one; otherwise two checks could deadlock.
    const others = [...holders].some((other) => other !== holder && other.held.size > 0);
    const left = users.filter(isFree).length;
    if (holder.held.size === 0 && others && left < 2) return undefined;
    return free.find((user) => !isFresh(user) || used.has(user)) ?? free[0];
  }

  function serve(): void {
    for (const holder of holders) {
      const user = holder.waiting === null ? undefined : choose(holder);
      if (user !== undefined) resolveWait(holder, user);
    }
    for (const holder of holders) {
      const deadlock =
        holder.waiting === null
          ? null
          : leaseDeadlock(holder, { users, used, reserved, holders: [...holders] });
      if (deadlock !== null) resolveWait(holder, new DriverError(deadlock));
    }
  }

  function resolveWait(holder: LeaseHolder, outcome: User | DriverError): void {
    const answer = holder.waiting;
    holder.waiting = null;
    if (!(outcome instanceof DriverError)) take(holder, outcome);
    answer?.(outcome);
  }

  function take(holder: LeaseHolder, user: User): void {
    reserved.delete(user);
    holder.held.add(user);
    used.add(user);
  }

  function resume(holder: LeaseHolder, name: string): User {
    const user = users.find((each) => each.name === name);
    if (user === undefined) {
      throw new DriverError(`the profile lists no user ${name}; add them under people.users again`);
    }
    const taken = [...holders].some(({ held }) => held.has(user));
    if (taken) throw new DriverError(`${name} is with another check`);
    take(holder, user);
    serve();
    return user;
  }

  return {
    open: (fresh, signal) => {
      const holder: LeaseHolder = { fresh, held: new Set(), waiting: null };
      holders.add(holder);
      const end = (): void => {
        holders.delete(holder);
        serve();
      };
      return {
        lease: () => leaseFor(holder, signal, serve),
        resume: (name) => resume(holder, name),
        suspend: () => {
          for (const user of holder.held) reserved.add(user);
          end();
        },
        end,
      };
    },
  };
}

async function leaseFor(
  holder: LeaseHolder,
  signal: AbortSignal,
  serve: () => void,
): Promise<User> {
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
