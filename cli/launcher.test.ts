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
  [
    'npx without an installed package',
    '/home/_npx/1f/node_modules/.bin/spc',
    { PATH: '/home/_npx/1f/node_modules/.bin', npm_command: 'exec' },
    'npx seekpass-conformance',
  ],
  [
    'pnpm',
    `${bin}/spc`,
    { PATH: '/bin', npm_config_user_agent: 'pnpm/10.0.0 node/v24' },
    'pnpm exec spc',
  ],
  [
    'yarn',
    `${bin}/spc`,
    { PATH: '/bin', npm_config_user_agent: 'yarn/4.9.0 node/v24' },
    'yarn run spc',
  ],
  ['a path into node_modules', `${bin}/spc`, { PATH: '/bin' }, 'npx --no-install spc'],
  ['a shell with that folder on its path', `${bin}/spc`, { PATH: bin }, 'spc'],
  ['a checkout', '/my code/cli/entry.js', { PATH: '/bin' }, "node '/my code/cli/entry.js'"],
])('what starts %s again', (_, script, env, words) => {
  expect(launcher(['node', script], env)).toBe(words);
});
