import { planWithoutExamples } from '../../harness/plan/plan.ts';
import { type Behaviour, type Change, honest } from '../../mock/behaviour.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { judgeTarget, TRIAL_DAY } from '../judge-target.ts';

/** By check key, the functions of the sound mock that it calls, such as `tokens.sign`. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** The keys of all checks that run on the mock. */
export async function keysOnTheMock(seed: number): Promise<readonly string[]> {
  const target = await openEmbeddedMock({ seed, asOf: TRIAL_DAY, version: 'selftest' });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const planned = planWithoutExamples(suite, target, { seed, asOf: TRIAL_DAY });
  return [...planned.values()].filter(({ preset }) => preset === null).map(({ key }) => key);
}

/** Runs each check alone on a sound mock, and notes what it calls, with what comes before it in any run. */
export async function callsOf(keys: readonly string[], seed: number): Promise<Calls> {
  const calls: Record<string, readonly string[]> = {};
  for (const key of keys) {
    const called = new Set<string>();
    const faults = [recorder(called)];
    const target = await openEmbeddedMock({ seed, asOf: TRIAL_DAY, version: 'selftest', faults });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    await judgeTarget(target, { seed, only: [key] });
    calls[key] = [...called];
  }
  return calls;
}

/** The keys of the checks that call what a fault replaces: no other check can see it. */
export function callersOf(fault: Pick<Fault, 'apply'>, calls: Calls): readonly string[] {
  const replaced = Object.entries(fault.apply(honest)).flatMap(([area, functions]) =>
    Object.keys(functions).map((name) => `${area}.${name}`),
  );
  return Object.entries(calls)
    .filter(([, called]) => replaced.some((each) => called.includes(each)))
    .map(([key]) => key);
}

/** Replaces every function by itself, and notes that it was called. */
function recorder(called: Set<string>): Fault {
  const noting = (behaviour: Behaviour): Change =>
    Object.fromEntries(
      Object.entries(behaviour).map(([area, functions]) => [
        area,
        Object.fromEntries(
          Object.entries(functions as Record<string, (...given: unknown[]) => unknown>).map(
            ([name, original]) => [
              name,
              (...given: unknown[]) => {
                called.add(`${area}.${name}`);
                return original(...given);
              },
            ],
          ),
        ),
      ]),
    );
  return { name: 'recorder', violates: [], says: 'It does what a sound mock does.', apply: noting };
}
