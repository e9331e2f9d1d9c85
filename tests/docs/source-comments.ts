/** What one comment names as its source. */
export interface SourceComment {
  /** The line of the file on which its comment begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

const comments = /\/\*\*?(.*?)\*\/|^[ \t]*\/\/(.*)$/gms;

/** What the comments of TypeScript or JavaScript code name as their source; one comment may name several. */
export function sourceComments(code: string): readonly SourceComment[] {
  return namedAfter(/\bSource:(.*?)(?:\.(?=\s|$)|$)/g, code);
}

/** Places that comments name after a spelling of the mark that {@link sourceComments} does not read. */
export function unmarkedSources(code: string): readonly SourceComment[] {
  return namedAfter(/\b(?!Source: )[Ss]ource:? +(`docs\/[^`]*`|RFC \d+)/g, code);
}

function namedAfter(mark: RegExp, code: string): readonly SourceComment[] {
  return [...code.matchAll(comments)].flatMap(({ 1: block, 2: single, index }) => {
    const comment = (block ?? single ?? '').replace(/\n\s*\* ?/g, ' ');
    const line = code.slice(0, index).split('\n').length;
    return [...comment.matchAll(mark)].map(([, text = '']) => ({ line, text: text.trim() }));
  });
}

/** A page of the repository, or a standard by its section. */
const place = /`docs\/[\w-]+\.md(#[\w-]+)?`|RFC \d+ sections? \d/;

/** What is wrong with a source: it names no place, or a page or a section that does not exist. */
export function sourceFlaws(
  text: string,
  anchorsOf: (page: string) => ReadonlySet<string> | undefined,
): readonly string[] {
  if (!place.test(text)) return [`names no section: ${text}`];
  return [...text.matchAll(/`(docs\/[\w-]+\.md)(?:#([\w-]+))?`/g)].flatMap(
    ([named, page = '', anchor]) => {
      const anchors = anchorsOf(page);
      if (anchors === undefined) return [`no such page: ${named}`];
      return anchor === undefined || anchors.has(anchor) ? [] : [`no such section: ${named}`];
    },
  );
}
