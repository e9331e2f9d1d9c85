import { clientRequirements } from '../requirements/client/all.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { shellQuoted } from './shell-quoted.ts';

/** The command that repeats just this finding, with the value that decided it and under a new run id. */
export function rerunCommand(
  { target }: Pick<Run, 'target'>,
  { check }: Pick<Finding, 'check'>,
): string {
  if (Object.hasOwn(clientRequirements, check)) {
    return `spc client --only ${check} -- ${target.baseUrl}`;
  }
  const profile = target.profile === null ? [] : ['-t', target.profile];
  const words = ['replay', 'report/run.json', check, ...profile];
  return ['spc', ...words.map(shellQuoted)].join(' ');
}
