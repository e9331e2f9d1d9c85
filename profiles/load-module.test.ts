import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LoadedModule, loadModule } from './load-module.ts';

async function loadText(text: string, name = 'driver.ts'): Promise<LoadedModule> {
  const folder = await mkdtemp(join(tmpdir(), 'module-'));
  try {
    await mkdir(join(folder, 'folder.js'));
    await writeFile(join(folder, name), text);
    return await loadModule(name, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const people =
  'lease: async () => "a", visit: async () => "consent", decide: async () => "canceled"';

test.each(['driver.ts', 'driver.js', 'driver.mjs', 'driver.mts'])(
  'a driver is loaded from %s beside the profile',
  async (name) => {
    const text = `export default { capabilities: ['people'], ${people} };`;
    const { module } = await loadText(text, name);
    expect(module?.capabilities).toEqual(['people']);
  },
);

test.each([
  ['export const driver = {};', 'export a driver by default, as in `export default'],
  ['export default () => ({});', 'got a function'],
  ['export default {};', 'expected capabilities, a list of people, fresh-people,'],
  ["export default { capabilities: ['poeple'] };", 'clock, got "poeple"'],
  [
    "export default { capabilities: ['people'] };",
    'expected a function `lease`, which its capabilities need; expected a function `visit`',
  ],
  [
    "export default { capabilities: ['accounts'], credentials: async () => [] };",
    'expected `people`, because `accounts` is listed',
  ],
  ["export default { capabilities: ['clock'], now: 1, advance: 2 };", 'expected a function `now`'],
  ['export default { capabilities: [], close: 1 };', 'expected `close` to be a function or to be'],
  ["throw new Error('no licence');", 'to load, but it failed: no licence'],
  ["import 'no-such-package';", 'to load, but it failed: '],
])('what is not a driver is refused with its reason: %s', async (text, says) => {
  expect((await loadText(text)).says).toContain(says);
});

test.each([
  ['./none.ts', 'expected a driver module, got `./none.ts` (ENOENT); file names start from'],
  ['./folder.js', 'expected a driver module, got the folder `./folder.js`'],
])('a path without a file is reported: %s', async (name, says) => {
  const folder = await mkdtemp(join(tmpdir(), 'module-'));
  await mkdir(join(folder, 'folder.js'));
  const { says: message } = await loadModule(name, folder);
  await rm(folder, { recursive: true });
  expect(message).toContain(says);
});
