import { expect, test } from 'vitest';
import { misquoted, quotedCode } from './quoted-code.ts';

test('a block is quoted from the file that is named last before it', () => {
  const page =
    'In `a/b.ts`, not in `c/`:\n\n```ts\none;\n```\n\n```sh\nls\n```\n\n`d.ts`\n\n```ts\n2;\n```\n';
  expect(quotedCode(page)).toEqual([
    { file: 'a/b.ts', code: 'one;\n' },
    { file: 'd.ts', code: '2;\n' },
  ]);
});

test('a block on a page that names no file is quoted from none', () => {
  expect(quotedCode('```ts\none;\n```\n')).toEqual([{ file: null, code: 'one;\n' }]);
});

const source = 'const all = [\n  one(\n    1,\n  ),\n  two,\n];\n\nfunction one() {}\n';

test.each([
  ['one(\n  1,\n),\n', []],
  ['one(\n  1,\n),\n\nfunction one() {}\n', []],
  ['one(\n  2,\n),\n', ['one(\n  2,\n),']],
  ['one(\n\nfunction two() {}\n', ['function two() {}']],
  ['1\n', ['1']],
])('%j lacks %j in a source', (code, parts) => {
  expect(misquoted(code, source)).toEqual(parts);
});
