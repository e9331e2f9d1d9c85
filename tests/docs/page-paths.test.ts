import { expect, test } from 'vitest';
import { pagePaths } from './page-paths.ts';

test('paths below a root folder are read, and nothing else that has a slash', () => {
  const page = 'in `mock/faults/`, `reports/a.ts`, `GET /a/b`, `other/c.ts`, `mock/<name>.ts`';
  expect(pagePaths(page, new Set(['mock', 'reports']))).toEqual(['mock/faults/', 'reports/a.ts']);
});
