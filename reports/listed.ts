/** The number of names that are listed; other formats have all. */
const mostNamed = 8;

/** Names in a line, the first few of many. */
export function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}
