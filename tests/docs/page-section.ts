import { headingAnchors } from './heading-anchors.ts';

/**
 * The text of one section of a Markdown page, without the sections below it.
 *
 * @throws {Error} if the page has no such section.
 */
export function pageSection(markdown: string, anchor: string): string {
  const sections = markdown.split(/^(?=#{1,6} )/m);
  const found = sections.find((section) => headingAnchors(section).has(anchor));
  if (found === undefined) throw new Error(`expected a section #${anchor}, got none`);
  return found;
}
