import { execFileSync } from 'node:child_process';

/** What is known of the build that publishes. */
export interface BuildFacts {
  readonly commit: string | null;
  readonly branch: string | null;
  readonly buildUrl: string | null;
  /** The CI system's name, `git` or null. */
  readonly from: string | null;
}

type Variables = Readonly<Record<string, string | undefined>>;
type Facts = Omit<BuildFacts, 'from'>;

interface System {
  readonly name: string;
  /** The variable that is set where this system runs the build. */
  readonly sign: string;
  readonly facts: (env: Variables) => Record<keyof Facts, string | undefined>;
}

/** Where each CI system says what it builds, by its public documentation. */
const systems: readonly System[] = [
  {
    name: 'GitHub Actions',
    sign: 'GITHUB_ACTIONS',
    facts: (env) => ({
      commit: env.GITHUB_SHA,
      branch: env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME,
      buildUrl:
        env.GITHUB_SERVER_URL &&
        `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`,
    }),
  },
  {
    name: 'GitLab CI',
    sign: 'GITLAB_CI',
    facts: (env) => ({
      commit: env.CI_COMMIT_SHA,
      branch: env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_REF_NAME,
      buildUrl: env.CI_JOB_URL,
    }),
  },
  {
    name: 'Jenkins',
    sign: 'JENKINS_URL',
    facts: (env) => ({
      commit: env.GIT_COMMIT,
      branch: env.CHANGE_BRANCH || env.BRANCH_NAME || env.GIT_BRANCH?.replace(/^origin\//, ''),
      buildUrl: env.BUILD_URL,
    }),
  },
  {
    name: 'CircleCI',
    sign: 'CIRCLECI',
    facts: (env) => ({
      commit: env.CIRCLE_SHA1,
      branch: env.CIRCLE_BRANCH,
      buildUrl: env.CIRCLE_BUILD_URL,
    }),
  },
  {
    name: 'Azure Pipelines',
    sign: 'TF_BUILD',
    facts: (env) => ({
      commit: env.BUILD_SOURCEVERSION,
      branch: (env.SYSTEM_PULLREQUEST_SOURCEBRANCH || env.BUILD_SOURCEBRANCH)?.replace(
        /^refs\/heads\//,
        '',
      ),
      buildUrl:
        env.SYSTEM_COLLECTIONURI &&
        `${env.SYSTEM_COLLECTIONURI}${env.SYSTEM_TEAMPROJECT}/_build/results?buildId=${env.BUILD_BUILDID}`,
    }),
  },
  {
    name: 'Buildkite',
    sign: 'BUILDKITE',
    facts: (env) => ({
      commit: env.BUILDKITE_COMMIT,
      branch: env.BUILDKITE_BRANCH,
      buildUrl: env.BUILDKITE_BUILD_URL,
    }),
  },
  {
    name: 'Bitbucket Pipelines',
    sign: 'BITBUCKET_BUILD_NUMBER',
    facts: (env) => ({
      commit: env.BITBUCKET_COMMIT,
      branch: env.BITBUCKET_BRANCH,
      buildUrl:
        env.BITBUCKET_GIT_HTTP_ORIGIN &&
        `${env.BITBUCKET_GIT_HTTP_ORIGIN}/addon/pipelines/home#!/results/${env.BITBUCKET_BUILD_NUMBER}`,
    }),
  },
];

/** What the CI system says of this build, and else git of the folder. */
export function buildFacts(
  env: Variables,
  git: (args: string[]) => string | null = askGit,
): BuildFacts {
  const system = systems.find(({ sign }) => env[sign]);
  const told = system?.facts(env);
  const branch = told?.branch || git(['rev-parse', '--abbrev-ref', 'HEAD']);
  const commit = told?.commit || git(['rev-parse', 'HEAD']);
  return {
    commit,
    branch: branch === 'HEAD' ? null : branch,
    buildUrl: told?.buildUrl || null,
    from: system?.name ?? (commit === null ? null : 'git'),
  };
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
