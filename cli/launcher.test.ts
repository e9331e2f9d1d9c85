import { expect, test } from 'vitest';
import { launcher } from './launcher.ts';

const bin = '/project/node_modules/.bin';

test.each([
  ['a global command', '/usr/local/bin/spc', { PATH: '/bin:/usr/local/bin' }, 'spc'],
  ['npx', `${bin}/spc`, { PATH: bin, npm_command: 'exec' }, 'npx --no-install spc'],
  [
    'a script of npm',
    `${bin}/spc`,
    { PATH: bin, npm_command: 'run-script' },
    'npx --no-install spc',
  ],
  ['a path into node_modules', `${bin}/spc`, { PATH: '/bin' }, 'npx --no-install spc'],
  ['a shell with that folder on its path', `${bin}/spc`, { PATH: bin }, 'spc'],
  ['a checkout', '/my code/cli/entry.js', { PATH: '/bin' }, "node '/my code/cli/entry.js'"],
])('what starts %s again', (_, script, env, words) => {
  expect(launcher(['node', script], env)).toBe(words);
});
