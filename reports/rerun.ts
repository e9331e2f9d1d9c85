import { clientRequirements } from '../requirements/client/all.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { shellQuoted } from './shell-quoted.ts';

/** What the commands that a report prints begin with, so that they work if they are pasted. */
export interface Origin {
  /** The words that start the command line, such as `npx --no-install spc`; they are not quoted again. */
  readonly launcher: string;
  /** The file that holds the document of the run, as seen from the working directory. */
  readonly runFile: string;
}

/** The origin of a run with default options. */
export const usualOrigin: Origin = {
  launcher: 'npx --no-install spc',
  runFile: 'report/run.json',
};

/** The command that repeats just this finding, with the value that decided it and under a new run id. */
export function rerunCommand(
  { target }: Pick<Run, 'target'>,
  { check }: Pick<Finding, 'check'>,
  { launcher, runFile }: Origin = usualOrigin,
): string {
  if (Object.hasOwn(clientRequirements, check)) {
    return `${launcher} client --only ${check} -- ${target.baseUrl}`;
  }
  const profile = target.profile === null ? [] : ['-t', target.profile];
  const words = ['replay', runFile, check, ...profile];
  return [launcher, ...words.map(shellQuoted)].join(' ');
}
