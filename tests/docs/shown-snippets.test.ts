import { expect, test } from 'vitest';
import { shownSnippets } from './shown-snippets.ts';

test('the blocks of one language are read, in order', () => {
  const page = '# T\n\n```ts\na;\n\nb;\n```\ntext\n```sh\nc\n```\n```ts\nd;\n```\n';
  expect(shownSnippets(page, 'ts')).toEqual(['a;\n\nb;\n', 'd;\n']);
  expect(shownSnippets('no blocks', 'ts')).toEqual([]);
});
