import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { judgeTarget } from '../judge-target.ts';
import { type Differing, openIndependentServer } from './open-independent-server.ts';
import type { SecondVersionVariant } from './second-version/variant.ts';

/** What is judged of a server, and how thoroughly. */
export interface Thoroughness {
  readonly seed: number;
  readonly examples: number;
  /** Credential types; empty for all. */
  readonly types: readonly string[];
  /** Rules, areas or check keys; default: all. */
  readonly only?: readonly string[];
}

/** Runs the suite against an independent server with these differences. */
export async function judge(
  server: Differing,
  { only = [], ...order }: Thoroughness,
): Promise<Run> {
  const target = await openIndependentServer(server, beforeMidnight(only));
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await judgeTarget(target, { ...order, only });
}

/** How long before midnight a server starts, in milliseconds: half of the usual time of such a trial. Undefined for all checks. */
function beforeMidnight(only: readonly string[]): number | undefined {
  if (only.length === 0) return undefined;
  return only.length < 60 ? 300 : 800;
}

/** What a run counts against a conforming server: anything but a pass, an information or an earned warning. */
export function alarms(
  { findings, problems }: Run,
  { warns = [], blocked = [] }: Pick<SecondVersionVariant, 'warns' | 'blocked'>,
): readonly string[] {
  const held = findings.filter(
    (finding) => isAlarm(finding, warns) && !isBlocked(finding, blocked),
  );
  return [
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
    ...held.map(({ check, verdict, message }) => `${check} ${verdict}: ${message}`),
  ];
}

function isBlocked({ verdict, requirement }: Finding, blocked: readonly string[]): boolean {
  return verdict === 'could-not-run' && blocked.includes(requirement);
}

function isAlarm({ verdict, requirement }: Finding, warns: readonly string[]): boolean {
  if (verdict === 'warn') return !warns.includes(requirement);
  return ['fail', 'error', 'could-not-run', 'pending'].includes(verdict);
}
