/** The cookies that one person holds, by host, as far as a session on this machine needs them. */
export interface CookieJar {
  /** The header for a request; null if there is nothing to send. */
  headerFor(address: string): string | null;
  keep(address: string, answer: Headers): void;
}

/** An empty jar. Paths and lives are not looked at: a walk takes seconds. */
export function cookieJar(): CookieJar {
  const byHost = new Map<string, Map<string, string>>();
  const cookiesOf = (address: string) => {
    // Cookies do not depend on the port (RFC 6265 section 8.5).
    const { hostname } = new URL(address);
    const cookies = byHost.get(hostname) ?? new Map<string, string>();
    byHost.set(hostname, cookies);
    return cookies;
  };
  return {
    headerFor(address) {
      const pairs = [...cookiesOf(address)].map(([name, value]) => `${name}=${value}`);
      return pairs.length === 0 ? null : pairs.join('; ');
    },
    keep(address, answer) {
      const cookies = cookiesOf(address);
      for (const line of answer.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (at <= 0) continue;
        const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
        if (/;\s*max-age\s*=\s*(0|-\d+)/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}
