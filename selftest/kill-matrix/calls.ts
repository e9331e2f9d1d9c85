import { type Behaviour, type Change, honest } from '../../mock/behaviour.ts';
import { faults } from '../../mock/faults/all.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { judgeTarget, keysPlannedOn, TRIAL_DAY } from '../judge-target.ts';
import { isCompared } from './compared-functions.ts';
import {
  type AnyFunction,
  type CallsOfCheck,
  canSee,
  type NamedFunctions,
  type Observer,
  observeCalls,
  replacementsBy,
} from './observe-calls.ts';

/** By check key, what it calls of the sound mock. */
export type Calls = Readonly<Record<string, CallsOfCheck>>;

/** The keys of all checks that run on the mock. */
export async function keysOnTheMock(seed: number): Promise<readonly string[]> {
  const target = await openEmbeddedMock({ seed, asOf: TRIAL_DAY, version: 'selftest' });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return keysPlannedOn(target, seed);
}

/** Runs each check alone on a sound mock, and notes what it calls, with what comes before it in any run. */
export async function callsOf(keys: readonly string[], seed: number): Promise<Calls> {
  const calls: Record<string, CallsOfCheck> = {};
  for (const key of keys) {
    const observer = observeCalls(replacements(), isCompared);
    const observed = [observing(observer)];
    const options = { seed, asOf: TRIAL_DAY, version: 'selftest', faults: observed };
    const target = await openEmbeddedMock(options);
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    await judgeTarget(target, { seed, only: [key] });
    calls[key] = await observer.result();
  }
  return calls;
}

/**
 * The keys of the checks that can see a fault: those that call a function that it replaces. If the function was compared,
 * only those to which it would have returned something else.
 */
export function callersOf(fault: Pick<Fault, 'name' | 'apply'>, calls: Calls): readonly string[] {
  const replaced = functionsOf(fault.apply(honest));
  return Object.entries(calls)
    .filter(([, use]) => canSee(use, fault.name, replaced, isCompared))
    .map(([key]) => key);
}

/** The functions of a change by name, such as `tokens.sign`. */
function functionsOf(change: Change): NamedFunctions {
  return Object.entries(change).flatMap(([area, functions]) =>
    Object.entries(functions as Record<string, AnyFunction>).map(
      ([name, each]) => [`${area}.${name}`, each] as const,
    ),
  );
}

/** Made anew for each check: a fault may remember what it was called with. */
function replacements() {
  return replacementsBy(
    new Map(faults.map((fault) => [fault.name, functionsOf(fault.apply(honest))])),
  );
}

/** Replaces every function by itself under observation. */
function observing({ observed }: Observer): Fault {
  const apply = (behaviour: Behaviour): Change =>
    Object.fromEntries(
      Object.entries(behaviour).map(([area, functions]) => [
        area,
        Object.fromEntries(
          Object.entries(functions as Record<string, AnyFunction>).map(([name, original]) => [
            name,
            observed(`${area}.${name}`, original),
          ]),
        ),
      ]),
    );
  return { name: 'observer', violates: [], says: 'It does what a sound mock does.', apply };
}
