import { describe, expect, test } from 'vitest';
import { buildFacts } from './build-facts.ts';

const noGit = () => null;

const builds = [
  [
    'GitHub Actions',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: 'abc1',
      GITHUB_REF_NAME: 'feature',
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_REPOSITORY: 'team/app',
      GITHUB_RUN_ID: '7',
    },
    'https://git.example/team/app/actions/runs/7',
  ],
  [
    'GitLab CI',
    {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: 'abc1',
      CI_COMMIT_REF_NAME: 'feature',
      CI_JOB_URL: 'https://git.example/team/app/-/jobs/7',
    },
    'https://git.example/team/app/-/jobs/7',
  ],
  [
    'Jenkins',
    {
      JENKINS_URL: 'https://ci.example/',
      GIT_COMMIT: 'abc1',
      GIT_BRANCH: 'origin/feature',
      BUILD_URL: 'https://ci.example/job/app/7/',
    },
    'https://ci.example/job/app/7/',
  ],
  [
    'CircleCI',
    {
      CIRCLECI: 'true',
      CIRCLE_SHA1: 'abc1',
      CIRCLE_BRANCH: 'feature',
      CIRCLE_BUILD_URL: 'https://ci.example/7',
    },
    'https://ci.example/7',
  ],
  [
    'Azure Pipelines',
    {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: 'abc1',
      BUILD_SOURCEBRANCH: 'refs/heads/feature',
      SYSTEM_COLLECTIONURI: 'https://ci.example/team/',
      SYSTEM_TEAMPROJECT: 'app',
      BUILD_BUILDID: '7',
    },
    'https://ci.example/team/app/_build/results?buildId=7',
  ],
  [
    'Buildkite',
    {
      BUILDKITE: 'true',
      BUILDKITE_COMMIT: 'abc1',
      BUILDKITE_BRANCH: 'feature',
      BUILDKITE_BUILD_URL: 'https://ci.example/7',
    },
    'https://ci.example/7',
  ],
  [
    'Bitbucket Pipelines',
    {
      BITBUCKET_BUILD_NUMBER: '7',
      BITBUCKET_COMMIT: 'abc1',
      BITBUCKET_BRANCH: 'feature',
      BITBUCKET_GIT_HTTP_ORIGIN: 'https://git.example/team/app',
    },
    'https://git.example/team/app/addon/pipelines/home#!/results/7',
  ],
] as const;

describe('what is known of a build', () => {
  test.each(builds)('comes from the variables of %s', (from, env, buildUrl) => {
    expect(buildFacts(env, noGit)).toEqual({ from, commit: 'abc1', branch: 'feature', buildUrl });
  });

  test('names the branch of a pull request and not its merge', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_HEAD_REF: 'fix', GITHUB_REF_NAME: '7/merge' };
    expect(buildFacts(env, noGit).branch).toBe('fix');
  });

  test('comes from git where no CI system runs', () => {
    const git = ([, ...args]: string[]) => (args.includes('--abbrev-ref') ? 'main' : 'def2');
    const known = { commit: 'def2', branch: 'main', buildUrl: null, from: 'git' };
    expect(buildFacts({}, git)).toEqual(known);
  });

  test('has no branch where git stands on a commit', () => {
    expect(buildFacts({}, () => 'HEAD').branch).toBeNull();
  });

  test('is nothing where nobody knows', () => {
    expect(buildFacts({}, noGit)).toEqual({
      commit: null,
      branch: null,
      buildUrl: null,
      from: null,
    });
  });
});
