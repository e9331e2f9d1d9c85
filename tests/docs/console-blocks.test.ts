import { expect, test } from 'vitest';
import { shownCommands } from './console-blocks.ts';

function page(...lines: readonly string[]) {
  return shownCommands(['# Title', '', ...lines, ''].join('\n'));
}

test('a command after a prompt runs and prints what follows', () => {
  expect(
    page('```sh', '$ spc run', 'MUST … pass', '', '$ spc plan -t x', '# exit 2', '```'),
  ).toEqual([
    { line: 4, command: 'spc run', runs: true, prints: ['MUST … pass'], exit: 0 },
    { line: 7, command: 'spc plan -t x', runs: true, prints: [], exit: 2 },
  ]);
});

test('commands without a prompt are listed and do not run', () => {
  expect(page('```sh', '# in your pipeline', 'spc run -t staging  # daily', '```')).toEqual([
    { line: 5, command: 'spc run -t staging', runs: false, prints: [], exit: 0 },
  ]);
});

test('blocks of another language hold no commands', () => {
  expect(page('```text', '$ spc run', '```', '', '```yaml', 'run: spc', '```')).toEqual([]);
});
