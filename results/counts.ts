import type { Finding } from './finding.ts';
import type { Counts } from './run.ts';
import { verdict } from './verdict.ts';

/**
 * Counts the checks of a run by verdict; one finding is one check.
 *
 * A check is part of MUST if its rule is documented (basis D) and the profile does not put it outside.
 *
 * @param planned how many checks the plan holds, whether or not each of them emitted a finding
 */
export function countFindings(findings: readonly Finding[], planned: number): Counts {
  const must = findings.filter(isMust);
  return {
    planned,
    emitted: findings.length,
    must: { total: must.length, pass: countOf(must, 'pass') },
    ...countByVerdict(findings),
    known: countKnown(findings),
  };
}

function isMust(finding: Finding): boolean {
  return finding.basis === 'D' && finding.verdict !== 'not-applicable';
}

/** How many findings have each verdict; every verdict has an entry, also if it is 0. */
export function countByVerdict(findings: readonly Finding[]): Record<Finding['verdict'], number> {
  const entries = verdict.options.map((name) => [name, countOf(findings, name)] as const);
  return Object.fromEntries(entries) as Record<Finding['verdict'], number>;
}

function countKnown(findings: readonly Finding[]): Counts['known'] {
  const known = findings.filter((finding) => finding.known !== undefined);
  return { fail: countOf(known, 'fail'), warn: countOf(known, 'warn') };
}

function countOf(findings: readonly Finding[], name: Finding['verdict']): number {
  return findings.filter((finding) => finding.verdict === name).length;
}
