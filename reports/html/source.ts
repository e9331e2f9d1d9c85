import type { SourceOfRule } from '../../results/source.ts';
import { htmlText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
import { sourceLinks } from '../source-links.ts';

/** Where a rule comes from, as HTML: what has an address is a link. */
export function sourceHtml(source: SourceOfRule): string {
  return sourceLinks(source).map(linkHtml).join('; ');
}

function linkHtml({ text, href }: ReturnType<typeof sourceLinks>[number]): string {
  const shown = htmlText(plainText(text));
  return href === null ? shown : `<a href="${htmlText(href)}" rel="noreferrer">${shown}</a>`;
}
