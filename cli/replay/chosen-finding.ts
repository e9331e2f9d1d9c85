import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The finding that a person means: by its check's whole name, or the first broken one of a requirement.
 *
 * @throws {UsageError} if the run has no such finding
 */
export function chosenFinding({ findings }: Run, name: string): Finding {
  const named = findings.find(({ check }) => check === name);
  if (named !== undefined) return named;
  const ofRule = findings.filter(
    ({ requirement, check }) => requirement === name || check.startsWith(`${name}:`),
  );
  const broken = ofRule.find(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const chosen = broken ?? ofRule[0];
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    `expected a check or a requirement that the run holds, got ${name}; \`spc report render\` lists what it found`,
  );
}
