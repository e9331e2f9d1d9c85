import { randomBytes } from 'node:crypto';
import { type PlannedCheck, type PlanOptions, planChecks } from '../harness/plan.ts';
import { runSuite } from '../harness/run.ts';
import { openEmbeddedMock } from '../targets/embedded-mock.ts';
import { openTarget } from '../targets/open-target.ts';
import { loadProfile } from '../targets/profiles/load.ts';
import type { Target } from '../targets/target.ts';
import { suite } from './all.ts';

const version = 'vitest';

/** A target with the checks that are planned for it, ready to be hosted by a test runner. */
export interface HostedRun {
  readonly planned: readonly PlannedCheck[];
  /** Runs the checks with these keys, all of them on one engine, and answers their findings by key. */
  run(keys: readonly string[]): Promise<ReadonlyMap<string, Finding>>;
  close(): Promise<void>;
}

/** What a check came to. */
export type Finding = Awaited<ReturnType<typeof runSuite>>['findings'][number];

/**
 * Opens the target that the environment names: `SPC_TARGET` a profile, by default the embedded mock; `SPC_SEED` and
 * `SPC_EXAMPLES` whole numbers.
 *
 * @throws {ProfileError} {UnsafeTargetError} where the profile cannot be used.
 */
export async function hostedRun(env: NodeJS.ProcessEnv): Promise<HostedRun> {
  const options: PlanOptions = {
    seed: Number(env.SPC_SEED ?? 1),
    asOf: new Date().toISOString().slice(0, 10),
    examples: Number(env.SPC_EXAMPLES ?? 1),
    only: [],
    types: [],
    requireAll: false,
  };
  const target = await openNamed(env, options);
  return {
    planned: planChecks(suite, target, options),
    close: () => target.close(),
    run: async (keys) => {
      const { findings } = await runSuite(suite, target, {
        ...options,
        only: keys,
        version,
        runId: randomBytes(4).toString('hex'),
        strict: false,
        pendingOk: false,
        signal: new AbortController().signal,
        now: () => new Date(),
      });
      return new Map(findings.map((finding) => [finding.check, finding]));
    },
  };
}

async function openNamed(env: NodeJS.ProcessEnv, { seed, asOf }: PlanOptions): Promise<Target> {
  const profile = env.SPC_TARGET;
  if (profile === undefined) return openEmbeddedMock({ seed, asOf, version });
  return openTarget(await loadProfile(profile, env), { version });
}
