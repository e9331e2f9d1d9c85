import { expect, test } from 'vitest';
import { folderCircles } from './folder-circles.ts';
import { importsOf } from './imports.ts';

function tree(sources: Readonly<Record<string, string>>) {
  return Object.entries(sources).map(([file, source]) => ({
    file,
    imports: importsOf(file, source),
  }));
}

test('folders that import each other through different files are found', () => {
  const modules = tree({
    'mock/api/a.ts': "import '../domain/b.ts'",
    'mock/domain/b.ts': "import 'hono'",
    'mock/domain/c.ts': "import type { A } from '../api/d.ts'",
  });
  expect(folderCircles(modules)).toEqual(['mock/api -> mock/domain -> mock/api']);
});

test('a part may use what stands at the top of its room', () => {
  const modules = tree({
    'mock/mock.ts': "import './api/a.ts'",
    'mock/api/a.ts': "import '../store.ts'",
    'mock/store.ts': "import 'hono'",
  });
  expect(folderCircles(modules)).toEqual([]);
});
