import { serveMock } from '../../mock/serve.ts';
import { area } from '../../requirements/all.ts';
import type { Finding } from '../../results/finding.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { judgeTarget, TRIAL_DAY } from '../judge-target.ts';
import { checkName } from '../kill-matrix/check-name.ts';
import type { V2Variant } from './variant.ts';

/**
 * What is wrong with the verdicts on a server that differs and conforms; empty if nothing is.
 *
 * @param types those on which checks of every type run; the others run as ever
 */
export async function tryV2Variant(
  variant: V2Variant,
  seed: number,
  types: readonly string[],
): Promise<readonly string[]> {
  const { apply, settings = {}, profile = {}, areas, warns = [] } = variant;
  const faults = apply === undefined ? [] : [{ ...variant, violates: [], apply }];
  const startAt = new Date(`${TRIAL_DAY}T12:00:00Z`);
  const mock = await serveMock({ seed, startAt, clock: 'still', faults, settings });
  const target = await openTarget(
    { ...mockProfile(mock.url, 8), ...profile },
    { version: 'selftest', oursAlone: true, keepsConnections: true },
  );
  try {
    const run = await judgeTarget(target, { seed, only: checksOf(areas, types), examples: 1 });
    const wrong = run.findings.filter((finding) => isWrong(finding, warns));
    return [
      ...wrong.map(({ check, verdict, message }) => `${verdict} ${check} — ${message}`),
      ...run.problems.map(({ message }) => message),
    ];
  } finally {
    await target.close();
    await mock.close();
  }
}

function checksOf(areas: readonly string[], types: readonly string[]): readonly string[] {
  return suite.checks
    .filter(({ requirement }) => areas.includes(area(requirement)))
    .flatMap((check) =>
      check.everyType ? types.map((type) => `${checkName(check)}:${type}`) : checkName(check),
    );
}

function isWrong({ verdict, requirement }: Finding, warns: readonly string[]): boolean {
  if (verdict === 'fail' || verdict === 'error') return true;
  return verdict === 'warn' && !warns.includes(requirement);
}
