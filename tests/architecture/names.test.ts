import { expect, test } from 'vitest';
import { emptyNames } from './names.ts';

test('names that say nothing and index barrels are found', () => {
  const files = ['mock/utils/a.ts', 'src/a.ts', 'mock/helpers.test.ts', 'mock/index.ts'];
  expect(emptyNames(files)).toEqual(files);
});

test('names that merely contain such a word are left alone', () => {
  expect(emptyNames(['mock/common-name.ts', 'reports/library.ts'])).toEqual([]);
});
