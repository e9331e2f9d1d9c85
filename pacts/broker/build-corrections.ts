import { readFileSync } from 'node:fs';

/** The environment of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

interface Correction {
  readonly commit?: string | undefined;
  readonly branch?: string | undefined;
  readonly tag?: string | undefined;
  readonly buildUrl?: string | undefined;
}

/**
 * What `env-ci` 11 leaves out or gives of the merge of a pull request, by its name of the CI system. The variables are
 * those of each system's public documentation. Anything empty or undefined changes nothing.
 */
export const corrections: Readonly<Record<string, (env: Variables) => Correction>> = {
  github: (env) => {
    const tag = after('refs/tags/', env.GITHUB_REF);
    const branch = env.GITHUB_HEAD_REF || tag;
    return { commit: headOf(env.GITHUB_EVENT_PATH), branch, tag };
  },
  gitlab: (env) => ({ commit: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA }),
  jenkins: (env) => ({
    branch: env.CHANGE_BRANCH || after('origin/', env.GIT_BRANCH),
    tag: env.TAG_NAME,
  }),
  azurePipelines: (env) => {
    const tag = after('refs/tags/', env.BUILD_SOURCEBRANCH);
    return {
      commit: env.SYSTEM_PULLREQUEST_SOURCECOMMITID,
      branch: tag,
      tag,
      buildUrl:
        env.SYSTEM_COLLECTIONURI &&
        `${env.SYSTEM_COLLECTIONURI}${encodeURIComponent(env.SYSTEM_TEAMPROJECT ?? '')}/_build/results?buildId=${env.BUILD_BUILDID}`,
    };
  },
  travis: (env) => ({ commit: env.TRAVIS_PULL_REQUEST_SHA }),
};

function after(prefix: string, ref: string | undefined): string | undefined {
  return ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

/** The newest commit of the pull request that GitHub describes in a file; its variable names a merge of its own. */
function headOf(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).pull_request?.head?.sha;
  } catch {
    return undefined;
  }
}
