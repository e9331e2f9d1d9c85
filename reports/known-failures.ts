import type { Finding } from '../results/finding.ts';
import { groupFindings, saying } from './group-findings.ts';

/** Known failures that say the same of one rule. */
export interface KnownGroup {
  readonly first: Finding;
  readonly all: readonly Finding[];
  readonly known: NonNullable<Finding['known']>;
}

/** The known failures among findings, by rule and by what was seen. */
export function knownFailures(findings: readonly Finding[]): KnownGroup[] {
  const known = findings.filter((finding) => finding.known !== undefined);
  return groupFindings(known, (each) => `${each.requirement} ${saying(each)}`).flatMap((group) =>
    group.first.known === undefined ? [] : [{ ...group, known: group.first.known }],
  );
}

/** Why and how long a failure is known, as in `known until 2026-12-31: a ticket is open (https://…)`. */
export function knownInWords({ until, reason, link }: KnownGroup['known']): string {
  return `known until ${until}: ${reason}${link === null ? '' : ` (${link})`}`;
}
