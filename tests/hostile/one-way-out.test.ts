import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { annotationText, annotationValue } from '../../reports/annotation-text.ts';
import { csvField } from '../../reports/csv-field.ts';
import { jsonText } from '../../reports/json-text.ts';
import { markdownBlock, markdownText } from '../../reports/markdown-text.ts';
import { markup } from '../../reports/markup.ts';
import { screen } from '../../reports/screen.ts';
import { element, textElement } from '../../reports/xml.ts';
import { hostileText } from './texts.ts';

const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
const COMMAND = /^\s*::|##\[|##vso\[|##teamcity\[/m;

function printed(text: string): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    screen.print(text);
    return String(write.mock.lastCall?.[0]);
  } finally {
    write.mockRestore();
  }
}

test('what is printed moves no cursor and gives no command', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = printed(text);
      expect(shown).not.toMatch(OBEYED);
      expect(shown).not.toMatch(COMMAND);
    }),
  );
});

test('what is printed in a colour of the suite keeps it', () => {
  expect(printed('\u001b[31mred\u001b[39m \u001b[8mhidden')).toBe(
    '\u001b[31mred\u001b[39m \\u001b[8mhidden',
  );
});

test('an annotation is one line and one command', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, message) => {
      const line = `::error title=${annotationValue(title)}::${annotationText(message)}`;
      expect(line).not.toMatch(/[\r\n]/);
      expect(line).not.toMatch(OBEYED);
      expect(line.slice(2)).not.toMatch(COMMAND);
      expect(annotationValue(title)).not.toMatch(/[:,]/);
    }),
  );
});

test('JSON says the same and gives no command', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const json = jsonText({ [text]: [text] });
      expect(json).not.toMatch(OBEYED);
      expect(json).not.toMatch(COMMAND);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
    }),
  );
});

test('a field of CSV is one field and no formula', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const field = csvField(text);
      expect(field).not.toMatch(/^"?[=+\-@\t\r]/);
      const inner = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '') : field;
      expect(inner).not.toContain('"');
      expect(field.startsWith('"') || !/[,\r\n]/.test(field)).toBe(true);
    }),
  );
});

test('Markdown, HTML and XML take no markup from it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(markdownText(text).replaceAll('<br>', '')).not.toMatch(/[<>`|[\]*]/);
      expect(markdownBlock(text).slice(5, -6)).not.toMatch(/[<>\n]/);
      expect(String(markup`${text}`)).not.toMatch(/[<>"']/);
      const xml = element('a', { b: text }, [textElement('c', {}, text)]);
      expect(xml.match(/</g)).toHaveLength(4);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }),
  );
});
