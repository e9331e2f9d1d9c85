/** Code that a page shows as part of a file. */
export interface QuotedCode {
  /** The file that the page names last before the code, from the root of the repository; null if it names none. */
  readonly file: string | null;
  readonly code: string;
}

/** The blocks of a Markdown page in TypeScript, each with the file that it is quoted from. */
export function quotedCode(markdown: string): readonly QuotedCode[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(({ 1: code = '', index }) => {
    const named = markdown.slice(0, index).matchAll(/`([\w./-]+\.ts)`/g);
    return { file: [...named].at(-1)?.[1] ?? null, code };
  });
}

/** The parts of a quotation, which blank lines separate, that a source lacks; indentation does not count. */
export function misquoted(code: string, source: string): readonly string[] {
  const parts = code.trim().split(/\n\s*\n/);
  const whole = unindented(source);
  return parts.filter((part) => !whole.includes(`\n${unindented(part)}\n`));
}

function unindented(code: string): string {
  return code.replace(/^[ \t]+/gm, '');
}
