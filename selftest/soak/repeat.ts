import fc from 'fast-check';
import { runSuite } from '../../harness/run-suite.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import type { Verdict } from '../../results/verdict.ts';
import { suite } from '../../specs/all.ts';
import { openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { TRIAL_DAY } from '../judge-target.ts';

/** What is repeated: always the same seed, so that the same verdicts must come. */
export interface Repetition {
  readonly seed: number;
  /** Rules, areas or check keys; empty for all. */
  readonly only: readonly string[];
  readonly faults: readonly Fault[];
  /** Which order the checks stand in; another turn is another order. */
  readonly turn: number;
}

/** Runs the checks once, in the order of this turn, and returns their verdicts. */
export async function repeat({ seed, only, faults, turn }: Repetition) {
  const target = await openEmbeddedMock({ seed, asOf: TRIAL_DAY, version: 'soak', faults });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const { findings } = await runSuite({ ...suite, checks: inOrder(turn) }, target, {
    seed,
    only,
    asOf: TRIAL_DAY,
    examples: 1,
    types: [],
    version: 'soak',
    runId: `soak${turn}`,
    shrinkAttempts: 0,
  });
  return new Map<string, Verdict>(findings.map(({ check, verdict }) => [check, verdict]));
}

/** The checks whose verdict differs between two repetitions. */
export function differences(
  one: ReadonlyMap<string, Verdict>,
  other: ReadonlyMap<string, Verdict>,
): readonly string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key));
}

function inOrder(turn: number) {
  const { checks } = suite;
  const whole = { minLength: checks.length, maxLength: checks.length };
  const [shuffled = checks] = fc.sample(fc.shuffledSubarray([...checks], whole), {
    seed: turn,
    numRuns: 1,
  });
  return shuffled;
}
