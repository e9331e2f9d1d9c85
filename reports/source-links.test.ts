import { describe, expect, test } from 'vitest';
import { sourceInWords, sourceLinks } from './source-links.ts';

const source = {
  section: 'docs/api.md#status',
  note: 'the meaning of final',
  standard: 'RFC 9110 sections 15.5.5 and 15.5.6',
  page: 'https://vendor.example/pages/status/',
};

describe('the places that a rule rests on', () => {
  test('are the section by its path, the standard and the page of the vendor', () => {
    expect(sourceLinks(source)).toEqual([
      { text: 'docs/api.md#status (the meaning of final)', href: null },
      { text: source.standard, href: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5' },
      { text: source.page, href: source.page },
    ]);
  });

  test('are one line of text', () => {
    expect(sourceInWords(source)).toBe(
      'docs/api.md#status (the meaning of final); RFC 9110 sections 15.5.5 and 15.5.6; ' +
        'https://vendor.example/pages/status/',
    );
    expect(sourceInWords({ section: 'SEEK Pass pages, Token' })).toBe('SEEK Pass pages, Token');
  });

  test('never link to anything but https', () => {
    expect(sourceLinks({ section: 'x', page: 'javascript:alert(1)', standard: 'a book' })).toEqual([
      { text: 'x', href: null },
      { text: 'a book', href: null },
      { text: 'javascript:alert(1)', href: null },
    ]);
  });
});
