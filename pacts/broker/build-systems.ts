import { readFileSync } from 'node:fs';

/** The environment of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What a CI system says of a build, as it says it; a tag that is empty or absent is none. */
export interface Told {
  readonly commit: string | undefined;
  readonly branch: string | undefined;
  readonly tag: string | undefined;
  readonly buildUrl: string | undefined;
}

/** A CI system. */
export interface BuildSystem {
  readonly name: string;
  /** The variable that is set where this system runs the build. */
  readonly sign: string;
  readonly told: (env: Variables) => Told;
}

/**
 * Where each CI system says what it builds, by its public documentation.
 *
 * Of a change that is proposed, branch and commit are its own where the system tells them, not those of a merge that only
 * the system knows.
 */
export const buildSystems: readonly BuildSystem[] = [
  {
    name: 'GitHub Actions',
    sign: 'GITHUB_ACTIONS',
    told: (env) => ({
      commit: headOf(env.GITHUB_EVENT_PATH) || env.GITHUB_SHA,
      branch: env.GITHUB_HEAD_REF || unless(env.GITHUB_REF_TYPE === 'tag', env.GITHUB_REF_NAME),
      tag: unless(env.GITHUB_REF_TYPE !== 'tag', env.GITHUB_REF_NAME),
      buildUrl:
        env.GITHUB_SERVER_URL &&
        `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`,
    }),
  },
  {
    name: 'GitLab CI',
    sign: 'GITLAB_CI',
    told: (env) => ({
      commit: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA,
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_REF_NAME,
      tag: env.CI_COMMIT_TAG,
      buildUrl: env.CI_JOB_URL,
    }),
  },
  {
    name: 'Jenkins',
    sign: 'JENKINS_URL',
    told: (env) => ({
      commit: env.GIT_COMMIT,
      branch: env.CHANGE_BRANCH || env.BRANCH_NAME || env.GIT_BRANCH?.replace(/^origin\//, ''),
      tag: env.TAG_NAME,
      buildUrl: env.BUILD_URL,
    }),
  },
  {
    name: 'CircleCI',
    sign: 'CIRCLECI',
    told: (env) => ({
      commit: env.CIRCLE_SHA1,
      branch: env.CIRCLE_BRANCH,
      tag: env.CIRCLE_TAG,
      buildUrl: env.CIRCLE_BUILD_URL,
    }),
  },
  {
    name: 'Azure Pipelines',
    sign: 'TF_BUILD',
    told: (env) => ({
      commit: env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION,
      branch: after('refs/heads/', env.SYSTEM_PULLREQUEST_SOURCEBRANCH || env.BUILD_SOURCEBRANCH),
      tag: after('refs/tags/', env.BUILD_SOURCEBRANCH),
      buildUrl:
        env.SYSTEM_COLLECTIONURI &&
        `${env.SYSTEM_COLLECTIONURI}${encodeURIComponent(env.SYSTEM_TEAMPROJECT ?? '')}/_build/results?buildId=${env.BUILD_BUILDID}`,
    }),
  },
  {
    name: 'Buildkite',
    sign: 'BUILDKITE',
    told: (env) => ({
      // A build that is started by hand has the word instead.
      commit: unless(env.BUILDKITE_COMMIT === 'HEAD', env.BUILDKITE_COMMIT),
      branch: env.BUILDKITE_BRANCH,
      tag: env.BUILDKITE_TAG,
      buildUrl: env.BUILDKITE_BUILD_URL,
    }),
  },
  {
    name: 'Bitbucket Pipelines',
    sign: 'BITBUCKET_BUILD_NUMBER',
    told: (env) => ({
      commit: env.BITBUCKET_COMMIT,
      branch: env.BITBUCKET_BRANCH,
      tag: env.BITBUCKET_TAG,
      buildUrl:
        env.BITBUCKET_GIT_HTTP_ORIGIN &&
        `${env.BITBUCKET_GIT_HTTP_ORIGIN}/addon/pipelines/home#!/results/${env.BITBUCKET_BUILD_NUMBER}`,
    }),
  },
  {
    name: 'Travis CI',
    sign: 'TRAVIS',
    told: (env) => ({
      commit: env.TRAVIS_PULL_REQUEST_SHA || env.TRAVIS_COMMIT,
      branch: env.TRAVIS_PULL_REQUEST_BRANCH || env.TRAVIS_BRANCH,
      tag: env.TRAVIS_TAG,
      buildUrl: env.TRAVIS_BUILD_WEB_URL,
    }),
  },
];

function unless(not: boolean, value: string | undefined): string | undefined {
  return not ? undefined : value;
}

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
