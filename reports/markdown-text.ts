import { markup } from './markup.ts';
import { plainText } from './plain-text.ts';

/** Any text inside a line or a table cell of GitHub Markdown, shown as it is and never read as markup. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\\`*[\]#|~<>&@$]|(?<!\w)_|_(?!\w)/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s*\n\s*/g, '<br>');
}

/** Text of several lines as a block that keeps its spaces; a blank line does not end it. */
export function markdownBlock(text: string): string {
  return String(markup`<pre>${text}</pre>`).replaceAll('\n', '&#10;');
}
