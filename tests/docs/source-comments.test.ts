import { describe, expect, test } from 'vitest';
import { sourceComments, sourceFlaws, unmarkedSources } from './source-comments.ts';

// The tests of all sources read this file too: it writes the mark in two parts.
const word = 'Source';
const lower = 'source';

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

describe('a place that a comment names without the mark', () => {
  test.each([
    [`/** Links: ${lower} \`docs/api.md#link\`. */`, ['`docs/api.md#link`']],
    [`/** Links: ${lower}\n * RFC 9110 section 11.1. */`, ['RFC 9110']],
    [`// ${lower}: \`docs/api.md\``, ['`docs/api.md`']],
    [`// ${word} \`docs/api.md\``, ['`docs/api.md`']],
    [`/** Links. ${word}: \`docs/api.md#link\`. */`, []],
    ['/** Links have a source, as `docs/api.md` says. */', []],
    [`const text = "${lower} \`docs/api.md\`";`, []],
  ])('in %j', (code, texts) => {
    expect(unmarkedSources(code).map(({ text }) => text)).toEqual(texts);
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
