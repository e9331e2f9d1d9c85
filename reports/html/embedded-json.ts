/**
 * A JSON block that a script of the page can read, whatever the value holds: without `<` no text can end the block or
 * begin a comment in it.
 */
export function embeddedJson(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}
