import { elementText, joined, type Markup, markup } from '../markup.ts';

/** What has been rendered, by the headers as JSON: thousands of exchanges of a run have the same few dozen. */
const rendered = new Map<string, Markup>();
const mostKept = 500;

/** Headers as a block that opens; empty if there are none. */
export function headersHtml(all: Readonly<Record<string, string>>): Markup {
  const key = JSON.stringify(all);
  const html = rendered.get(key) ?? render(all);
  if (rendered.size >= mostKept) rendered.clear();
  rendered.set(key, html);
  return html;
}

function render(all: Readonly<Record<string, string>>): Markup {
  const lines = Object.entries(all).map(
    ([name, value]) => markup`<b>${elementText(name)}:</b> ${elementText(value)}`,
  );
  if (lines.length === 0) return markup``;
  return markup`<details class="headers"><summary>${lines.length} ${lines.length === 1 ? 'header' : 'headers'}</summary><pre tabindex="0">${joined(lines, '\n')}</pre></details>`;
}
