/** The files and folders of these root folders that a Markdown page writes as code, such as `reports/formats.ts`. */
export function pagePaths(markdown: string, roots: ReadonlySet<string>): readonly string[] {
  const named = [...markdown.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, file = '']) => file);
  return named.filter((file) => roots.has(file.split('/')[0] ?? ''));
}
