import type { Finding } from '../finding.ts';
import type { Run } from '../run.ts';

/** The findings of one check in two runs; null in a run without it. */
export interface Pair {
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/**
 * Pairs the findings of two runs, those of the earlier first.
 *
 * A run that leaves a whole check out has one finding for all its variations, and that is then the partner of each of
 * them. Variations that the request budget of one of the runs left out are not there.
 */
export function paired(before: Run, after: Run): Pair[] {
  const [old, now] = [byCheck(before), byCheck(after)];
  const pairs = before.findings.map((finding) => ({
    before: finding,
    after: partnerOf(finding.check, now),
  }));
  const taken = new Set(pairs.flatMap((pair) => pair.after?.check ?? []));
  const others = after.findings.filter(({ check }) => !taken.has(check));
  const added = others.map((finding) => ({
    before: partnerOf(finding.check, old),
    after: finding,
  }));
  const leftOut = new Set([...before.leftOut, ...after.leftOut].map(({ check }) => check));
  const all = new Set([...old.keys(), ...now.keys()]);
  return [...pairs, ...added].filter((pair) => !isExplained(pair, leftOut, all));
}

function byCheck({ findings }: Run): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [finding.check, finding]));
}

/** The finding of this check, or else the one for all variations of its check. */
function partnerOf(check: string, findings: ReadonlyMap<string, Finding>): Finding | null {
  const found = findings.get(check);
  if (found !== undefined) return found;
  const end = check.lastIndexOf(':');
  return end === -1 ? null : partnerOf(check.slice(0, end), findings);
}

/** Whether a check of one run only is expected: the budget left it out, or its variations are paired already. */
function isExplained(
  { before, after }: Pair,
  leftOut: ReadonlySet<string>,
  all: ReadonlySet<string>,
): boolean {
  if (before !== null && after !== null) return false;
  const check = before?.check ?? after?.check ?? '';
  return leftOut.has(check) || [...all].some((other) => other.startsWith(`${check}:`));
}
