import { elementText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';

/** What has been rendered, by the headers as JSON: thousands of exchanges of a run have the same few dozen. */
const rendered = new Map<string, string>();
const mostKept = 500;

/** Headers as a block that opens; empty where there are none. */
export function headersHtml(all: Readonly<Record<string, string>>): string {
  const key = JSON.stringify(all);
  const html = rendered.get(key) ?? render(all);
  if (rendered.size >= mostKept) rendered.clear();
  rendered.set(key, html);
  return html;
}

function render(all: Readonly<Record<string, string>>): string {
  const lines = Object.entries(all).map(([name, value]) => `<b>${text(name)}:</b> ${text(value)}`);
  if (lines.length === 0) return '';
  return `<details class="headers"><summary>${lines.length} ${lines.length === 1 ? 'header' : 'headers'}</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`;
}

function text(raw: string): string {
  return elementText(plainText(raw));
}
