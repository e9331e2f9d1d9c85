import { expect, test } from 'vitest';
import { shownCommands } from './console-blocks.ts';
import { isKnown, strangeParts } from './known-command.ts';

function shown(command: string) {
  const [only] = shownCommands(['```sh', command, '```'].join('\n'));
  if (only === undefined) throw new Error(`no command in: ${command}`);
  return only;
}

test.each([
  '$ spc run',
  '$ npx seekpass-conformance run',
  'npx --no-install spc run',
  'npx --no-install pact-broker can-i-deploy',
  '$ npm test',
  '$ npm run build',
  'SOME_SETTING=all npm test -- tests/chaos',
  'npm cit',
  'git clone x',
])('%s is something a reader can type', (command) => {
  expect(isKnown(shown(command))).toBe(true);
});

test.each([
  '$ spcc run',
  'npx pact-brokers',
  '$ npm run biuld',
  '$ git clone x',
  '$ npm strat',
  'SOME_SETTING=all npm strat',
  'npx node tests/no-such-file.ts',
  'make',
])('%s is found to be nothing of ours', (command) => {
  expect(isKnown(shown(command))).toBe(false);
});

test('an option that the help does not list is found', async () => {
  const terminal = {
    run: async () => ({ code: 0, stdout: 'Options:\n  -t, --target FILE\n', stderr: '' }),
    close: async () => {},
  };
  expect(await strangeParts(terminal, shown('spc run -t a.yaml --tagret b | jq --raw'))).toEqual([
    'line 2: --tagret',
  ]);
});

test.each([
  ['spc setle -t a', 'Usage: spc [options] [command]', ['line 2: setle']],
  [
    'npx seekpass-conformance pact pblish',
    'Usage: spc pact [options] [command]',
    ['line 2: pblish'],
  ],
  ['npx seekpass-conformance pact publish x', 'Usage: spc pact publish [options] <file...>', []],
  ['spc', 'Usage: spc [options] [command]', []],
])('of %s, a command that does not exist is found', async (command, usage, strange) => {
  const run = async () => ({ code: 0, stdout: `${usage}\n\n  -t FILE\n`, stderr: '' });
  const parts = await strangeParts({ run }, shown(command));
  expect(parts).toEqual(strange);
});
