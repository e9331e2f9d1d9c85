import type { SourceOfRule } from '../results/source.ts';

/** One place that a rule rests on. */
export interface SourceLink {
  readonly text: string;
  /** An https address; null if the place has none, as a section has that is a path inside the package. */
  readonly href: string | null;
}

/** The places that a rule rests on: the section of `docs/api.md`, then the standard, then the vendor's page. */
export function sourceLinks(source: SourceOfRule): readonly SourceLink[] {
  const { section, note, standard, page } = source;
  return [
    { text: note === undefined ? section : `${section} (${note})`, href: null },
    ...(standard === undefined ? [] : [{ text: standard, href: rfcAddress(standard) }]),
    ...(page === undefined ? [] : [{ text: page, href: httpsOnly(page) }]),
  ];
}

/** The same as one line of text. */
export function sourceInWords(source: SourceOfRule): string {
  return sourceLinks(source)
    .map(({ text }) => text)
    .join('; ');
}

/** The first section that is named, in the RFC Editor's copy. */
function rfcAddress(standard: string): string | null {
  const [, number, section] = /^RFC (\d+) sections? ([\d.]*\d)/.exec(standard) ?? [];
  if (number === undefined) return null;
  return `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;
}

/** A document may come from elsewhere, and a link must never run a script. */
function httpsOnly(url: string): string | null {
  return url.startsWith('https://') ? url : null;
}
