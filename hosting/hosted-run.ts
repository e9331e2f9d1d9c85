import { randomBytes } from 'node:crypto';
import { matches } from '../harness/plan/matching-names.ts';
import { type PlannedCheck, type PlanOptions, planChecks } from '../harness/plan/plan.ts';
import { runSuite } from '../harness/run-suite.ts';
import { loadProfile } from '../profiles/load.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';
import { openTarget } from '../targets/open/open-target.ts';
import type { Target } from '../targets/target.ts';

const version = 'vitest';

/** What a hosted run checks. */
export interface HostOptions {
  /** The file of a target profile. Default: the embedded mock. */
  readonly target?: string;
  /** What the profile takes its `${NAME}`s from. Default: `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Rules, areas or checks, as `spc run --only` takes them. Default: all. */
  readonly only?: readonly string[];
  /** Credential types. Default: all of the profile. */
  readonly types?: readonly string[];
  /** Draws the values. Default 1. */
  readonly seed?: number;
  /** Values per generated check. Default 1. */
  readonly examples?: number;
}

/** A target with the checks that are planned for it, ready to be hosted by a test runner. */
export interface HostedRun {
  readonly planned: readonly PlannedCheck[];
  /** Runs the checks with these keys on one engine. @returns their findings by key. */
  run(keys: readonly string[]): Promise<ReadonlyMap<string, Finding>>;
  close(): Promise<void>;
}

/** The result of a check. */
export type Finding = Awaited<ReturnType<typeof runSuite>>['findings'][number];

/**
 * Opens the target and plans its checks.
 *
 * @throws {ProfileError} {UnsafeTargetError} if the profile cannot be used.
 * @throws {RangeError} if a name in `only` selects nothing: a typing error must not look like a shorter run.
 */
export async function hostedRun(options: HostOptions): Promise<HostedRun> {
  const { only = [], types = [], seed = 1, examples = 1 } = options;
  const asOf = new Date().toISOString().slice(0, 10);
  const order: PlanOptions = { seed, asOf, examples, only, types };
  const target = await openNamed(options, order);
  const planned = planChecks(suite, target, order);
  const idle = only.filter(
    (name) => !planned.some(({ key, check }) => matches(name, key, check.requirement)),
  );
  if (idle.length > 0 || planned.length === 0) {
    await target.close();
    throw new RangeError(`expected checks for ${idle.join(', ') || types.join(', ')}, got none`);
  }
  return {
    planned,
    close: () => target.close(),
    run: async (keys) => {
      const { findings } = await runSuite(suite, target, {
        ...order,
        only: keys,
        version,
        runId: randomBytes(4).toString('hex'),
      });
      return new Map(findings.map((finding) => [finding.check, finding]));
    },
  };
}

async function openNamed(
  { target: profile, env = process.env }: HostOptions,
  { seed, asOf }: PlanOptions,
): Promise<Target> {
  if (profile === undefined) return openEmbeddedMock({ seed, asOf, version });
  return openTarget(await loadProfile(profile, env), { version });
}
