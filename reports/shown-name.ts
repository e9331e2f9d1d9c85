import type { Finding } from '../results/finding.ts';
import { clockInWords } from './evidence.ts';

/**
 * A check's name and title for viewers that show little else: with the clock that it rests on, as a pass on a moved
 * clock must not look like any other.
 */
export function shownName(finding: Finding): string {
  const clock = clockInWords(finding);
  return `${finding.check}: ${finding.title}${clock === null ? '' : ` [${clock}]`}`;
}
