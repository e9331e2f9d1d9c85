import type { Run } from '../../results/run.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { judgeTarget } from '../judge-target.ts';
import type { DeadTarget } from './dead-target.ts';
import { plainProfile } from './profile.ts';

/** A dead target is found out within this time, in milliseconds: three attempts, each with its patience and pause. */
const LONGEST = 15_000;

const UNREACHABLE = 5;

/**
 * What the suite judged wrongly on a dead target; empty if it noticed that the target is dead.
 *
 * @param types the credential types that are planned; empty for all.
 */
export async function examine(
  dead: DeadTarget,
  seed: number,
  types: readonly string[],
): Promise<readonly string[]> {
  await using server = await dead.listen();
  const profile = plainProfile(server.url, {
    clientId: 'nobody',
    clientSecret: 'no-secret-at-all',
  });
  const target = await openTarget(profile, { version: 'selftest' });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  const started = performance.now();
  const run = await judgeTarget(target, { seed, only: [], types, examples: 1 });
  const took = performance.now() - started;
  return [
    ...passes(run),
    ...misnamed(run, dead.problem, server.url),
    ...(run.exitCode === UNREACHABLE ? [] : [`exit code ${run.exitCode} in place of 5`]),
    ...(took <= LONGEST ? [] : [`it took ${Math.round(took / 1000)} s`]),
    ...[server.misstep?.() ?? []].flat(),
  ];
}

function passes({ findings, counts }: Run): string[] {
  const green = findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'info');
  const wrong = findings.filter(({ verdict }) => verdict === 'error');
  const missing = counts.planned - counts.emitted;
  return [
    ...green.map(({ check, verdict }) => `${check} ended in ${verdict}`),
    ...wrong.map(({ check, message }) => `${check} failed itself: ${message}`),
    ...(missing === 0 ? [] : [`${missing} checks have no finding`]),
  ];
}

function misnamed({ problems }: Run, kind: DeadTarget['problem'], url: string): string[] {
  const [problem, ...others] = problems;
  if (problem?.kind === kind && problem.message.includes(url) && others.length === 0) return [];
  const named = problems.map((each) => `${each.kind} — ${each.message}`).join('; ') || 'nothing';
  return [`the report names ${named} in place of ${kind} at ${url}`];
}
