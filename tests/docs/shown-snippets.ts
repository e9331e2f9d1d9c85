/** The code of every block of a Markdown page in one language, in order. */
export function shownSnippets(markdown: string, language: string): readonly string[] {
  const blocks = markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, marked, code = '']) => (marked === language ? [code] : []));
}
