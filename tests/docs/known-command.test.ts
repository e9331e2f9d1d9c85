import { expect, test } from 'vitest';
import { shownCommands } from './console-blocks.ts';
import { isKnown, strangeOptions } from './known-command.ts';

function shown(command: string) {
  const [only] = shownCommands(['```sh', command, '```'].join('\n'));
  if (only === undefined) throw new Error(`no command in: ${command}`);
  return only;
}

test.each([
  '$ spc run',
  '$ npx spc run',
  '$ npm test',
  '$ npm run build',
  'npm cit',
  'git clone x',
])('%s is something a reader can type', (command) => {
  expect(isKnown(shown(command))).toBe(true);
});

test.each(['$ spcc run', '$ npm run biuld', '$ git clone x', '$ npm strat', 'make'])(
  '%s is found to be nothing of ours',
  (command) => {
    expect(isKnown(shown(command))).toBe(false);
  },
);

test('an option that the help does not list is found', async () => {
  const terminal = {
    run: async () => ({ code: 0, stdout: 'Options:\n  -t, --target FILE\n', stderr: '' }),
    close: async () => {},
  };
  expect(await strangeOptions(terminal, shown('spc run -t a.yaml --tagret b | jq --raw'))).toEqual([
    'line 2: --tagret',
  ]);
});
