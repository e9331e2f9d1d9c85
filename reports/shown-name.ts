import type { Finding } from '../results/finding.ts';

/**
 * A check's name and title, for viewers that show little else.
 *
 * It does not depend on the verdict: these tools follow a test over time by its name.
 */
export function shownName({ check, title }: Finding): string {
  return `${check}: ${title}`;
}
