import { expect, test } from 'vitest';
import { ciCommands } from './ci-commands.ts';

const commandsOf = (text: string) => ciCommands(text).map(({ command }) => command);

test('commands are found in the steps of GitHub Actions', () => {
  const job =
    'jobs:\n  a:\n    steps:\n      - uses: x\n      - run: spc run\n        name: spc plan\n';
  expect(ciCommands(job)).toMatchObject([{ line: 5, command: 'spc run' }]);
});

test('commands are found in the scripts of GitLab', () => {
  const text = 'default:\n  before_script: [a]\nb:\n  script:\n    - c\n  after_script:\n    - d\n';
  expect(commandsOf(text)).toEqual(['a', 'c', 'd']);
});

test('commands that a shell joins are separated', () => {
  expect(commandsOf('script:\n  - spc a || x=1\n  - |\n    b && c\n    d \\\n      -e\n')).toEqual([
    'spc a',
    'x=1',
    'b',
    'c',
    'd    -e',
  ]);
});
