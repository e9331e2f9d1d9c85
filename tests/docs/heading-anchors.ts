/** The anchors that GitHub gives to the headings of a Markdown page; a heading that comes again gets `-1`, `-2`. */
export function headingAnchors(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of withoutCode(markdown).matchAll(/^#{1,6} +(.+)$/gm)) {
    const slug = slugOf(title);
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** A page without its fenced blocks, in which a `#` is a comment and brackets are code. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '');
}

function slugOf(title: string): string {
  const plain = title.trim().toLowerCase();
  return plain.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
}
