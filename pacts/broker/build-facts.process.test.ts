import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFacts } from './build-facts.ts';

let folder: string;
/** A folder that git knows nothing of. */
let noGit: string;
/** One commit, on the branch `topic`. */
let repository: string;
let head: string;

function git(...args: readonly string[]): string {
  const author = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.invalid'];
  return execFileSync('git', [...author, ...args], { cwd: repository, encoding: 'utf8' }).trim();
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spc-build-'));
  [noGit, repository] = [path.join(folder, 'none'), path.join(folder, 'repository')];
  await Promise.all([mkdir(noGit), mkdir(repository)]);
  git('init', '--quiet', '--initial-branch', 'topic');
  git('commit', '--quiet', '--allow-empty', '--message', 'One');
  head = git('rev-parse', 'HEAD');
});

afterAll(() => rm(folder, { recursive: true }));

const builds = [
  [
    'GitHub Actions',
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: 'abc1',
      GITHUB_REF: 'refs/heads/feature',
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
      CI_PROJECT_URL: 'https://git.example/team/app',
      CI_PIPELINE_ID: '7',
    },
    'https://git.example/team/app/pipelines/7',
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
      BUILD_BUILDURI: 'vstfs:///Build/Build/7',
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
      BITBUCKET_REPO_FULL_NAME: 'team/app',
    },
    'https://bitbucket.org/team/app/addon/pipelines/home#!/results/7',
  ],
] as const;

describe('what is known of a build', () => {
  test.each(builds)('comes from the variables of %s', (_, env, buildUrl) => {
    expect(buildFacts(env, noGit)).toEqual({
      commit: 'abc1',
      branch: 'feature',
      tags: [],
      buildUrl,
    });
  });

  test.each([
    ['GitHub Actions', { GITHUB_ACTIONS: '1', GITHUB_REF: 'refs/tags/v1.2' }],
    ['GitLab CI', { GITLAB_CI: 'true', CI_COMMIT_TAG: 'v1.2', CI_COMMIT_REF_NAME: 'v1.2' }],
    ['Jenkins', { JENKINS_URL: 'https://ci.example/', TAG_NAME: 'v1.2', BRANCH_NAME: 'v1.2' }],
    ['CircleCI', { CIRCLECI: 'true', CIRCLE_TAG: 'v1.2' }],
    ['Azure Pipelines', { BUILD_BUILDURI: 'x', BUILD_SOURCEBRANCH: 'refs/tags/v1.2' }],
    ['Buildkite', { BUILDKITE: 'true', BUILDKITE_TAG: 'v1.2', BUILDKITE_BRANCH: 'v1.2' }],
    ['Bitbucket Pipelines', { BITBUCKET_BUILD_NUMBER: '7', BITBUCKET_TAG: 'v1.2' }],
    ['Travis CI', { TRAVIS: 'true', TRAVIS_TAG: 'v1.2', TRAVIS_BRANCH: 'v1.2' }],
  ])('has a tag and no branch if %s builds one', (_, env) => {
    expect(buildFacts(env, repository)).toMatchObject({ branch: null, tags: ['v1.2'] });
  });

  test.each([
    [
      'GitHub Actions',
      { GITHUB_ACTIONS: '1', GITHUB_HEAD_REF: 'fix', GITHUB_REF: 'refs/pull/7/merge' },
    ],
    [
      'GitLab CI',
      {
        GITLAB_CI: 'true',
        CI_MERGE_REQUEST_ID: '7',
        CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix',
        CI_COMMIT_REF_NAME: 'refs/merge-requests/7/head',
      },
    ],
    [
      'Jenkins',
      {
        JENKINS_URL: 'https://ci.example/',
        CHANGE_ID: '7',
        CHANGE_BRANCH: 'fix',
        BRANCH_NAME: 'PR-7',
      },
    ],
    [
      'Azure Pipelines',
      {
        BUILD_BUILDURI: 'x',
        SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
        SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/fix',
        BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
      },
    ],
    [
      'Travis CI',
      {
        TRAVIS: 'true',
        TRAVIS_PULL_REQUEST: '7',
        TRAVIS_PULL_REQUEST_BRANCH: 'fix',
        TRAVIS_BRANCH: 'main',
      },
    ],
  ])('names the branch of a pull request and not its target in %s', (_, env) => {
    expect(buildFacts(env, noGit)).toMatchObject({ branch: 'fix', tags: [] });
  });

  test.each([
    [
      'GitLab CI',
      { GITLAB_CI: 'true', CI_COMMIT_SHA: 'merge', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'abc1' },
    ],
    [
      'Azure Pipelines',
      {
        BUILD_BUILDURI: 'x',
        BUILD_SOURCEVERSION: 'merge',
        SYSTEM_PULLREQUEST_SOURCECOMMITID: 'abc1',
      },
    ],
    ['Travis CI', { TRAVIS: 'true', TRAVIS_COMMIT: 'merge', TRAVIS_PULL_REQUEST_SHA: 'abc1' }],
  ])('names the commit of a pull request and not its merge in %s', (_, env) => {
    expect(buildFacts(env, noGit).commit).toBe('abc1');
  });

  test('names the commit of a pull request that GitHub describes', async () => {
    const file = path.join(noGit, 'event.json');
    await writeFile(file, '{ "pull_request": { "number": 7, "head": { "sha": "abc1" } } }');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_SHA: 'merge', GITHUB_EVENT_PATH: file };
    expect(buildFacts(env, noGit).commit).toBe('abc1');
    await rm(file);
    expect(buildFacts(env, noGit).commit).toBe('merge');
  });

  test('asks git for the commit that a manual build does not name', () => {
    const env = { BUILDKITE: 'true', BUILDKITE_COMMIT: 'HEAD', BUILDKITE_BRANCH: 'main' };
    expect(buildFacts(env, repository)).toMatchObject({ commit: head, branch: 'main' });
  });

  test('comes from git if no CI system runs', () => {
    const known = { commit: head, branch: 'topic', tags: [], buildUrl: null };
    expect(buildFacts({}, repository)).toEqual(known);
  });

  test('has no branch if git stands on a commit', async () => {
    git('checkout', '--quiet', '--detach');
    expect(buildFacts({}, repository)).toMatchObject({ commit: head, branch: null });
    git('checkout', '--quiet', 'topic');
  });

  test('is empty without a CI system and without git', () => {
    const unknown = { commit: null, branch: null, tags: [], buildUrl: null };
    expect(buildFacts({}, noGit)).toEqual(unknown);
  });
});
