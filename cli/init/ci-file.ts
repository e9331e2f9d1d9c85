import type { Choices } from './choices.ts';
import { variables } from './profile-text.ts';

/** A file and its path below the folder of the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The CI file that checks the target of a profile; none for no CI. */
export function ciFiles(system: Choices['ci'], profile: string): readonly NewFile[] {
  if (system === 'github') {
    return [{ path: '.github/workflows/seek-pass.yml', text: forGithub(profile) }];
  }
  // A project has one .gitlab-ci.yml, which can include this.
  return system === 'gitlab' ? [{ path: 'seek-pass.gitlab-ci.yml', text: forGitlab(profile) }] : [];
}

function forGithub(profile: string): string {
  const secrets = variables.map((name) => `      ${name}: \${{ secrets.${name} }}`);
  return `# It needs seekpass-conformance among the devDependencies, and the secrets that are named below.
name: SEEK Pass
on:
  schedule: [{ cron: '17 2 * * *' }]
  workflow_dispatch:
permissions:
  contents: read
concurrency: { group: seek-pass, cancel-in-progress: false }
jobs:
  seek-pass:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    env:
${secrets.join('\n')}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - run: npm ci
      # Annotations and the summary of the step are written by themselves.
      - run: npx --no-install spc run ${profile}
      - if: failure()
        run: npx --no-install spc doctor ${profile}
      - if: always()
        uses: actions/upload-artifact@v4
        with: { name: seek-pass, path: report }
`;
}

function forGitlab(profile: string): string {
  return `# Include it in .gitlab-ci.yml. It needs seekpass-conformance among the devDependencies, and the masked variables
# ${variables.join(' and ')}.
seek-pass:
  image: node:24-bookworm
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  resource_group: seek-pass
  script:
    - npm ci
    - npx --no-install spc run ${profile}
  after_script:
    - test "$CI_JOB_STATUS" = success || npx --no-install spc doctor ${profile}
  artifacts:
    when: always
    paths: [report/]
    reports:
      junit: report/junit.xml
`;
}
