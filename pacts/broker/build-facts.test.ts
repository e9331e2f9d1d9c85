import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
    'Travis CI',
    {
      TRAVIS: 'true',
      TRAVIS_COMMIT: 'abc1',
      TRAVIS_BRANCH: 'feature',
      TRAVIS_TAG: '',
      TRAVIS_BUILD_WEB_URL: 'https://ci.example/7',
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
    expect(buildFacts(env, noGit)).toEqual({
      from,
      commit: 'abc1',
      branch: 'feature',
      tags: [],
      buildUrl,
    });
  });

  test.each([
    ['GitHub Actions', { GITHUB_ACTIONS: '1', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.2' }],
    ['GitLab CI', { GITLAB_CI: 'true', CI_COMMIT_TAG: 'v1.2', CI_COMMIT_REF_NAME: 'v1.2' }],
    ['Jenkins', { JENKINS_URL: 'https://ci.example/', TAG_NAME: 'v1.2', BRANCH_NAME: 'v1.2' }],
    ['CircleCI', { CIRCLECI: 'true', CIRCLE_TAG: 'v1.2' }],
    ['Azure Pipelines', { TF_BUILD: 'True', BUILD_SOURCEBRANCH: 'refs/tags/v1.2' }],
    ['Buildkite', { BUILDKITE: 'true', BUILDKITE_TAG: 'v1.2', BUILDKITE_BRANCH: 'v1.2' }],
    ['Bitbucket Pipelines', { BITBUCKET_BUILD_NUMBER: '7', BITBUCKET_TAG: 'v1.2' }],
    ['Travis CI', { TRAVIS: 'true', TRAVIS_TAG: 'v1.2', TRAVIS_BRANCH: 'v1.2' }],
  ])('has a tag and no branch where %s builds one', (from, env) => {
    const facts = buildFacts(env, () => 'main');
    expect(facts).toMatchObject({ from, branch: null, tags: ['v1.2'] });
  });

  test.each([
    ['GitHub Actions', { GITHUB_ACTIONS: '1', GITHUB_HEAD_REF: 'fix', GITHUB_REF_NAME: '7/merge' }],
    [
      'GitLab CI',
      {
        GITLAB_CI: 'true',
        CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix',
        CI_COMMIT_REF_NAME: 'refs/merge-requests/7/head',
      },
    ],
    ['Jenkins', { JENKINS_URL: 'https://ci.example/', CHANGE_BRANCH: 'fix', BRANCH_NAME: 'PR-7' }],
    [
      'Azure Pipelines',
      {
        TF_BUILD: 'True',
        SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/fix',
        BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
      },
    ],
    ['Travis CI', { TRAVIS: 'true', TRAVIS_PULL_REQUEST_BRANCH: 'fix', TRAVIS_BRANCH: 'main' }],
  ])('names the branch of a change and not its merge where %s builds one', (from, env) => {
    expect(buildFacts(env, noGit)).toMatchObject({ from, branch: 'fix', tags: [] });
  });

  test('names the commit of a pull request that GitHub describes', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spc-event-'));
    const file = path.join(folder, 'event.json');
    await writeFile(file, '{ "pull_request": { "head": { "sha": "abc1" } } }');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'merge', GITHUB_EVENT_PATH: file };
    expect(buildFacts(env, noGit).commit).toBe('abc1');
    await rm(folder, { recursive: true });
    expect(buildFacts(env, noGit).commit).toBe('merge');
  });

  test('asks git for the commit that a build by hand does not name', () => {
    const env = { BUILDKITE: 'true', BUILDKITE_COMMIT: 'HEAD', BUILDKITE_BRANCH: 'main' };
    expect(buildFacts(env, () => 'def2')).toMatchObject({ commit: 'def2', branch: 'main' });
  });

  test('comes from git where no CI system runs', () => {
    const git = ([, ...args]: string[]) => (args.includes('--abbrev-ref') ? 'main' : 'def2');
    const known = { commit: 'def2', branch: 'main', tags: [], buildUrl: null, from: 'git' };
    expect(buildFacts({}, git)).toEqual(known);
  });

  test('has no branch where git stands on a commit', () => {
    expect(buildFacts({}, () => 'HEAD').branch).toBeNull();
  });

  test('is nothing where nobody knows', () => {
    expect(buildFacts({}, noGit)).toEqual({
      commit: null,
      branch: null,
      tags: [],
      buildUrl: null,
      from: null,
    });
  });
});
