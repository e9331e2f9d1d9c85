import envCi from 'env-ci';
import { corrections, type Variables } from './build-corrections.ts';

/** The build that publishes. */
export interface BuildFacts {
  readonly commit: string | null;
  /** Null if a tag is built, or a commit that is on no branch. */
  readonly branch: string | null;
  /** The tag that is built, if one is. */
  readonly tags: readonly string[];
  readonly buildUrl: string | null;
}

/** What `env-ci` finds, of each CI system some of these. */
interface CiFacts {
  readonly service?: string;
  readonly commit?: string | undefined;
  readonly branch?: string | undefined;
  readonly prBranch?: string | undefined;
  readonly tag?: string | undefined;
  readonly buildUrl?: string | undefined;
}

/**
 * What the CI system says of this build, and what git says of the folder if no CI system runs or it does not say.
 *
 * Branch and commit of a pull request are its own, not those of the merge that the CI system made for the build.
 */
export function buildFacts(env: Variables, cwd: string = process.cwd()): BuildFacts {
  const found: CiFacts = envCi({ env: { ...env }, cwd });
  const corrected = corrections[found.service ?? '']?.(env) ?? {};
  const ofGit = (): CiFacts => envCi({ env: {}, cwd });
  const tag = corrected.tag || found.tag;
  const branch = corrected.branch || found.prBranch || found.branch;
  return {
    commit: corrected.commit || named(found.commit) || ofGit().commit || null,
    // Some systems give the tag as the branch too.
    branch: (tag ? branch !== tag && branch : branch || ofGit().branch) || null,
    tags: tag ? [tag] : [],
    buildUrl: corrected.buildUrl || found.buildUrl || null,
  };
}

/** Buildkite has the word HEAD instead of a commit if a person started the build. */
function named(commit: string | undefined): string | undefined {
  return commit === 'HEAD' ? undefined : commit;
}
