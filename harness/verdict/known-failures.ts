import type { Profile } from '../../profiles/profile.ts';
import type { Finding } from '../../results/finding.ts';
import type { Problem } from '../../results/run.ts';
import { matches } from '../plan/matching-names.ts';

type KnownFailure = Profile['knownFailures'][number];

/**
 * A finding, marked if its failure is known. The verdict stays: a known failure is shown, and never counts as a pass.
 *
 * @param today `YYYY-MM-DD` of the run. An expired entry marks nothing.
 */
export function markKnown(
  finding: Finding,
  entries: readonly KnownFailure[],
  today: string,
): Finding {
  if (!isBroken(finding)) return finding;
  const entry = entries.find((each) => each.until >= today && names(each, finding));
  if (entry === undefined) return finding;
  const { reason, link, until } = entry;
  return { ...finding, known: { reason, link, until } };
}

/** What entries are held against. */
export interface RunFindings {
  readonly findings: readonly Finding[];
  /** The checks that the request budget left out. */
  readonly leftOut: readonly { readonly check: string }[];
  /** Whether every check of the profile was selected: of others it is not known whether they still fail. */
  readonly whole: boolean;
}

/**
 * What is wrong with the entries themselves: they have expired, nothing that they name fails any more, or they name
 * nothing. For an entry whose checks did not all run, only expiry is reported.
 *
 * @param today `YYYY-MM-DD` of the run.
 */
export function outdated(
  entries: readonly KnownFailure[],
  { findings, leftOut, whole }: RunFindings,
  today: string,
): Problem[] {
  return entries.flatMap((entry) => {
    const named = findings.filter((finding) => names(entry, finding));
    if (named.some(isBroken)) return entry.until < today ? [expired(entry)] : [];
    const allRan = whole && !leftOut.some(({ check }) => names(entry, { check }));
    if (!allRan) return [];
    if (named.length === 0) return [namesNothing(entry)];
    return named.some(keeps) && named.every(mayKeep) ? [stale(entry)] : [];
  });
}

function expired({ id, until, reason }: KnownFailure): Problem {
  return {
    kind: 'known-failures',
    message: `the known failure ${id} was accepted until ${until} and still fails: ${reason}`,
    // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
    remedy: 'have it repaired, or decide again and give its entry a later day',
  };
}

function stale({ id, reason }: KnownFailure): Problem {
  return {
    kind: 'known-failures',
    message: `the known failure ${id} does not fail any more: ${reason}`,
    // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
    remedy: 'remove its entry from the file of known failures',
  };
}

function namesNothing({ id }: KnownFailure): Problem {
  return {
    kind: 'known-failures',
    message: `the known failure ${id} names no check of this run`,
    // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
    remedy: 'write the check as a report names it, or the rule alone; `spc plan --json` lists all',
  };
}

/** An id is a rule, or the name of a check up to a colon. */
function names({ id }: KnownFailure, { check }: Pick<Finding, 'check'>): boolean {
  // Stryker disable next-line StringLiteral: a text that was split has a first part
  return matches(id, check, check.split(/[:/]/)[0] ?? '');
}

function isBroken({ verdict }: Finding): boolean {
  return verdict === 'fail' || verdict === 'warn';
}

function keeps({ verdict }: Finding): boolean {
  return verdict === 'pass' || verdict === 'info';
}

function mayKeep(finding: Finding): boolean {
  return keeps(finding) || finding.verdict === 'not-applicable';
}
