import type { Finding } from './finding.ts';

/** How a finding with these exchanges was most likely seen: a document says so only if it was seen otherwise. */
export function usualGrade(exchanges: readonly unknown[]): Finding['grade'] {
  return exchanges.length > 0 ? 'http' : null;
}
