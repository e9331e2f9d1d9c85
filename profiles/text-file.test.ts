import { describe, expect, test } from 'vitest';
import { decodeText } from './text-file.ts';

const utf16 = Buffer.from('{}', 'utf16le');

describe('the text of a file', () => {
  test('goes without the mark that Notepad puts before it', () => {
    expect(decodeText(Buffer.from('\u{feff}{}'))).toBe('{}');
  });

  test.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16 text'],
    ['UTF-16 the other way round', Buffer.from([0xfe, 0xff, 0, 0x7b]), 'UTF-16 text'],
    ['UTF-16 without a mark', utf16, 'UTF-16 text'],
    ['Latin-1', Buffer.from([0x7b, 0xe9, 0x7d]), 'text in another encoding than UTF-8'],
  ])('is refused by name: %s', (_what, bytes, encoding) => {
    expect(() => decodeText(bytes)).toThrow(`${encoding}; save it as UTF-8`);
  });
});
