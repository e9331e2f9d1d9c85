import { expect, test } from 'vitest';
import { pageLinks } from './page-links.ts';

test('links inside the repository are read, with their headings', () => {
  const page = 'see [a](docs/a.md), [`b`](../b/) and [c](#c-d), [e](e.md#f "title")\n';
  expect(pageLinks(page)).toEqual([
    { file: 'docs/a.md', anchor: '' },
    { file: '../b/', anchor: '' },
    { file: '', anchor: 'c-d' },
    { file: 'e.md', anchor: 'f' },
  ]);
});

test('links to other hosts, and code, are not', () => {
  expect(pageLinks('[a](https://a.example/b.md)\n\n```md\n[a](b.md)\n```\n')).toEqual([]);
});
