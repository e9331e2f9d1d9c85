import { expect, test } from 'vitest';
import { headingAnchors } from './heading-anchors.ts';

test('a heading is an anchor in lower case with hyphens', () => {
  const page = '# The `spc` command: why?\n\ntext\n\n## Über_uns 2\n';
  expect([...headingAnchors(page)]).toEqual(['the-spc-command-why', 'über_uns-2']);
});

test('headings of the same name are counted', () => {
  expect([...headingAnchors('# A\n## A\n## A\n')]).toEqual(['a', 'a-1', 'a-2']);
});

test('a comment in a block of code is not a heading', () => {
  expect([...headingAnchors('```sh\n# A\n```\n')]).toEqual([]);
});
