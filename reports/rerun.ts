import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { shellQuoted } from './shell-quoted.ts';

/** The command that runs just this finding's rule again, with the values and ids it had. */
export function rerunCommand(
  run: Pick<Run, 'seed' | 'runId'>,
  finding: Pick<Finding, 'requirement'>,
): string {
  const words = ['--only', finding.requirement, '--seed', String(run.seed), '--run-id', run.runId];
  return ['spc', 'run', ...words.map(shellQuoted)].join(' ');
}
