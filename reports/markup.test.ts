import { expect, test } from 'vitest';
import { elementText, joined, markup } from './markup.ts';

const hostile = `<b>&"'\u202e\u0000`;

test('every text in a template is escaped and printable, in lists too', () => {
  const shown = '&lt;b&gt;&amp;&quot;&#39;\\u202e\\u0000';
  expect(String(markup`<i title="${hostile}">${[hostile, [1]]}</i>`)).toBe(
    `<i title="${shown}">${shown}1</i>`,
  );
});

test('what a template made is HTML in another one', () => {
  expect(String(markup`<p>${markup`<b>${'&'}</b>`}</p>`)).toBe('<p><b>&amp;</b></p>');
});

test('text in an element keeps its quotation marks and nothing else of HTML', () => {
  expect(String(elementText(`"a" &quot; <b>`))).toBe('"a" &amp;quot; &lt;b&gt;');
});

test('pieces are joined by text that is escaped too', () => {
  expect(String(joined([markup`<i></i>`, markup`<b></b>`], ' & '))).toBe('<i></i> &amp; <b></b>');
});
