import { isDeepStrictEqual } from 'node:util';
import { notingDraws, withDraws } from './draws.ts';

/** Any function of a mock or of the independent server. */
export type AnyFunction = (...given: unknown[]) => unknown;

/** What a check does to a sound server when it runs alone. */
export interface CallsOfCheck {
  /** The functions that it calls, such as `tokens.sign`. */
  readonly called: readonly string[];
  /** The faults or defects whose function would have returned something else to one of these calls. */
  readonly differing: readonly string[];
}

/** A function that a fault or defect has in place of a sound one. */
export interface Replacement {
  /** Of the fault or defect. */
  readonly owner: string;
  readonly call: AnyFunction;
}

/** Functions with their names, such as `tokens.sign`. */
export type NamedFunctions = readonly (readonly [name: string, call: AnyFunction])[];

/** The functions of faults or defects, by the name of what they replace. */
export function replacementsBy(
  functionsOf: ReadonlyMap<string, NamedFunctions>,
): ReadonlyMap<string, readonly Replacement[]> {
  const all = [...functionsOf].flatMap(([owner, functions]) =>
    functions.map(([name, call]) => ({ name, owner, call })),
  );
  return Map.groupBy(all, ({ name }) => name);
}

/** Whether a check can see a fault or defect, by what it does to a sound server and what the fault or defect replaces. */
export function canSee(
  { called, differing }: CallsOfCheck,
  owner: string,
  replaced: NamedFunctions,
  isCompared: (name: string) => boolean,
): boolean {
  return (
    differing.includes(owner) ||
    replaced.some(([name]) => !isCompared(name) && called.includes(name))
  );
}

/** Notes the calls of a sound server. */
export interface Observer {
  /** A function that does what this one does, and notes each call. */
  readonly observed: (name: string, original: AnyFunction) => AnyFunction;
  /** What was called until now. */
  readonly result: () => Promise<CallsOfCheck>;
}

/**
 * Notes the calls of a sound server, and makes the same calls to the functions that would replace those that only return
 * something. Each replacement has its own memory of the calls before.
 *
 * @param replacements by function name.
 * @param isCompared whether the functions of this name change nothing that a server stores, in a fault too.
 */
export function observeCalls(
  replacements: ReadonlyMap<string, readonly Replacement[]>,
  isCompared: (name: string) => boolean,
): Observer {
  const called = new Set<string>();
  const differing = new Set<string>();
  const awaited: Promise<void>[] = [];

  function compare(name: string, given: unknown[], came: Came, draws: readonly unknown[]): void {
    const restored = restoring(given);
    for (const { owner, call } of replacements.get(name) ?? []) {
      if (differing.has(owner)) continue;
      const isSame = areSame(came, attempt(call, withDraws(given, draws)));
      if (restored() || isSame === false) differing.add(owner);
      if (isSame instanceof Promise) {
        awaited.push(isSame.then((same) => void (same || differing.add(owner))));
      }
    }
  }

  return {
    observed(name, original) {
      const note = (given: unknown[]) => {
        called.add(name);
        return original(...given);
      };
      if (!isCompared(name)) return (...given) => note(given);
      return (...given) => {
        const draws: unknown[] = [];
        const came = attempt(() => note(notingDraws(given, draws)), []);
        compare(name, given, came, draws);
        if ('thrown' in came) throw came.thrown;
        return came.returned;
      };
    },
    result: async () => {
      await Promise.all(awaited);
      return { called: [...called], differing: [...differing] };
    },
  };
}

/** What came of a call. */
type Came = { readonly returned: unknown } | { readonly thrown: unknown };

function attempt(call: AnyFunction, given: unknown[]): Came {
  try {
    return { returned: call(...given) };
  } catch (thrown) {
    return { thrown };
  }
}

/** A promise if it has to be waited for. Of errors, name and message count. */
function areSame(one: Came, other: Came): boolean | Promise<boolean> {
  if ('thrown' in one || 'thrown' in other) return isDeepStrictEqual(one, other);
  if (Object.is(one.returned, other.returned)) return true;
  if (!isPromise(one.returned) && !isPromise(other.returned)) {
    return isDeepStrictEqual(one.returned, other.returned);
  }
  return Promise.all([settled(one.returned), settled(other.returned)]).then((both) =>
    areSame(...both),
  );
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

async function settled(value: unknown): Promise<Came> {
  try {
    return { returned: await value };
  } catch (thrown) {
    return { thrown };
  }
}

/**
 * Remembers the plain objects among these arguments, and those that are members of one: submissions, uploads, answers. The
 * function that it returns restores them, and says whether one had changed.
 */
function restoring(given: readonly unknown[]): () => boolean {
  const near = given.filter(isPlain).flatMap((each) => [each, ...Object.values(each)]);
  const kept = near.filter(isPlain).map((each) => [each, { ...each }] as const);
  return () => {
    const changed = kept.filter(([each, before]) => isChanged(each, before));
    for (const [each, before] of changed) {
      for (const key of Object.keys(each)) if (!(key in before)) delete each[key];
      Object.assign(each, before);
    }
    return changed.length > 0;
  };
}

type Members = Record<string, unknown>;

function isChanged(now: Members, before: Members): boolean {
  const keys = Object.keys(now);
  return (
    keys.length !== Object.keys(before).length ||
    keys.some((key) => !Object.is(now[key], before[key]))
  );
}

function isPlain(value: unknown): value is Members {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
