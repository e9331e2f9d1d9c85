import type { Finding } from '../results/finding.ts';

/** Findings that say the same. */
export interface FindingGroup {
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** Groups findings with the same `key`, in the order of the first of each group. */
export function groupFindings(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): FindingGroup[] {
  const groups = Map.groupBy(findings, key);
  return [...groups.values()].flatMap((all) => (all[0] ? [{ first: all[0], all }] : []));
}

/**
 * What two findings share that say the same about different payloads: the words of the message, without its quoted
 * values, ids and numbers.
 */
export function saying(finding: Pick<Finding, 'message'>): string {
  return finding.message
    .replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '…')
    .replace(/\b(?:spc-[\w-]+|[\da-f]{8}-[\da-f-]{27,})/gi, '…')
    .replace(/\/[\w.-]+\.json\b/g, '/….json')
    .replace(/(?<!\w)(?!\d{3}\b)\d+/g, '…');
}
