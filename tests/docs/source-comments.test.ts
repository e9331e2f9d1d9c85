import { describe, expect, test } from 'vitest';
import { sourceComments, sourceFlaws } from './source-comments.ts';

const word = 'Source';

describe('the source that a comment names', () => {
  test.each([
    [`/** A link. ${word}: \`docs/api.md#link\`. */`, ['`docs/api.md#link`']],
    [`/**\n * A link.\n *\n * ${word}: \`a\`,\n * \`b\`.\n */`, ['`a`, `b`']],
    [`  // ${word}: RFC 6749 section 5.1`, ['RFC 6749 section 5.1']],
    [`const text = { source: 'RFC' };`, []],
  ])('in %j', (code, texts) => {
    expect(sourceComments(code).map(({ text }) => text)).toEqual(texts);
  });

  test('has the line of its comment', () => {
    expect(sourceComments(`a;\n\n/** ${word}: b */`)).toEqual([{ line: 3, text: 'b' }]);
  });
});

describe('a source', () => {
  const anchorsOf = (page: string) => (page === 'docs/a.md' ? new Set(['link']) : undefined);

  test.each([
    ['`docs/a.md#link`', []],
    ['`docs/a.md`', []],
    ['RFC 6749 section 5.1', []],
    ['`docs/a.md#links`', ['no such section: `docs/a.md#links`']],
    ['`docs/b.md#link`, RFC 6749 section 5.1', ['no such page: `docs/b.md#link`']],
    ['section 5', ['names no section: section 5']],
    ['RFC 6749', ['names no section: RFC 6749']],
  ])('%s has the flaws %j', (text, flaws) => {
    expect(sourceFlaws(text, anchorsOf)).toEqual(flaws);
  });
});
