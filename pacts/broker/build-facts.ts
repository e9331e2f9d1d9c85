import { execFileSync } from 'node:child_process';
import { buildSystems, type Told, type Variables } from './build-systems.ts';

/** What is known of the build that publishes. */
export interface BuildFacts {
  readonly commit: string | null;
  /** Null where a tag is built, or a commit that is on no branch. */
  readonly branch: string | null;
  /** The tag that is built, where one is. */
  readonly tags: readonly string[];
  readonly buildUrl: string | null;
  /** The CI system's name, `git` or null. */
  readonly from: string | null;
}

/** What the CI system says of this build, and else git of the folder. */
export function buildFacts(
  env: Variables,
  git: (args: string[]) => string | null = askGit,
): BuildFacts {
  const system = buildSystems.find(({ sign }) => env[sign]);
  const told = system?.told(env);
  const commit = told?.commit || git(['rev-parse', 'HEAD']);
  return {
    commit,
    branch: branchOf(told, git),
    tags: told?.tag ? [told.tag] : [],
    buildUrl: told?.buildUrl || null,
    from: system?.name ?? (commit === null ? null : 'git'),
  };
}

/** Some systems give a tag as the branch too, and git gives `HEAD` for a commit that it was told to check out. */
function branchOf(told: Told | undefined, git: (args: string[]) => string | null): string | null {
  if (told?.tag && (!told.branch || told.branch === told.tag)) return null;
  const branch = told?.branch || git(['rev-parse', '--abbrev-ref', 'HEAD']);
  return branch === 'HEAD' ? null : branch;
}

function askGit(args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
