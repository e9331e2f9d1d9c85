import { withoutCode } from './heading-anchors.ts';

/** A link of a Markdown page to a place in the repository. */
export interface PageLink {
  /** The file or folder, relative to the page; empty for the page itself. */
  readonly file: string;
  /** The heading; empty for the whole file. */
  readonly anchor: string;
}

/** The links of a page that lead to no other host. */
export function pageLinks(markdown: string): readonly PageLink[] {
  const targets = withoutCode(markdown).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g);
  return [...targets]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      return { file, anchor };
    });
}
