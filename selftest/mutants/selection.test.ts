import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { suiteOnIndependentServer, suiteOnMock, testsOfEngine, testsOfMock } from './judges.ts';
import { drawnLines, modulesOf } from './selection.ts';

test('modules are chosen by a part of their path, tests never', async () => {
  const chosen = await modulesOf(['mock/{api,domain}/*.ts'], ['api/add.ts', 'visit']);
  expect(chosen).toEqual(['mock/api/add.ts', 'mock/domain/visit.ts']);
});

test('without a wish every module is chosen, and no test', async () => {
  const all = await modulesOf(['harness/run/*.ts'], []);
  expect(all).toContain('harness/run/due.ts');
  expect(all.filter((file) => /\/testing\/|\.test\./.test(file))).toEqual([]);
});

test.each([suiteOnMock, suiteOnIndependentServer, testsOfMock, testsOfEngine])(
  'every glob of $name finds modules',
  async ({ modules }) => {
    const found = await Promise.all(modules.map((each) => modulesOf([each], [])));
    expect(modules.filter((_, place) => found[place]?.length === 0)).toEqual([]);
  },
);

test('lines drawn by the same seed are the same and hold code', async () => {
  const [files, seed] = [['mock/behaviour/retention.ts'], 7];
  const drawn = await drawnLines(files, 3, seed);
  const lines = (await readFile('mock/behaviour/retention.ts', 'utf8')).split('\n');
  const shown = drawn.map((each) => lines[Number(/-(\d+)$/.exec(each)?.[1]) - 1]);
  expect(drawn).toEqual(await drawnLines(files, 3, seed));
  expect(drawn).toHaveLength(3);
  for (const line of shown) expect(line).toMatch(/^(?! *\/?\*|import|\s*\}).*\w/);
});
