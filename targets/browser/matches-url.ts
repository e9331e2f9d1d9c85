/** Whether the path of an address is the one of a pattern, in which `*` stands for anything. */
export function matchesUrl(pattern: string, address: string): boolean {
  const path = URL.parse(address)?.pathname;
  if (path === undefined) return false;
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
