import type { SourceOfRule } from '../../results/source.ts';
import { joined, type Markup, markup } from '../markup.ts';
import { sourceLinks } from '../source-links.ts';

/** The source of a rule as HTML: what has an address is a link. */
export function sourceHtml(source: SourceOfRule): Markup {
  return joined(sourceLinks(source).map(linkHtml), '; ');
}

function linkHtml({ text, href }: ReturnType<typeof sourceLinks>[number]): Markup {
  return href === null ? markup`${text}` : markup`<a href="${href}" rel="noreferrer">${text}</a>`;
}
