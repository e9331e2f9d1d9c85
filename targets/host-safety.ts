import { UnsafeTargetError } from './errors/unsafe-target-error.ts';
import type { Profile } from './profile.ts';

/** Real people's data lives there. */
const PRODUCTION = 'seekpass.co';

/**
 * Refuses a profile that leads to a host on which the suite has no business.
 *
 * Loopback is always allowed, any other host only by `safety.allowHosts`, and production never. Nothing is resolved or
 * sent to find out.
 *
 * @throws {UnsafeTargetError}
 */
export function assertSafeHosts(profile: Profile): void {
  const { baseUrl, linkBaseUrl, control, safety } = profile;
  const urls = { baseUrl, linkBaseUrl, ...(control === null ? {} : { control }) };
  for (const [key, url] of Object.entries(urls)) assertSafeUrl(key, url, safety.allowHosts);
}

/** Whether an address that comes up on the way may be opened. */
export function isSafeUrl(url: string, allowHosts: readonly string[]): boolean {
  try {
    assertSafeUrl('address', url, allowHosts);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses one URL on which the suite has no business.
 *
 * @param key where it stands, for the message.
 * @throws {UnsafeTargetError}
 */
export function assertSafeUrl(key: string, url: string, allowHosts: readonly string[]): void {
  const parsed = URL.parse(url);
  if (parsed === null)
    throw new UnsafeTargetError(`${key}: expected an absolute URL, got \`${url}\``);
  if (parsed.username !== '' || parsed.password !== '') {
    throw new UnsafeTargetError(
      `${key}: a URL with a user name or password is refused; credentials belong under auth`,
    );
  }
  const host = plainHost(parsed.hostname);
  if (isProduction(host)) throw new UnsafeTargetError(production(key, host));
  if (isLoopback(host) || allowHosts.some((allowed) => plainHost(allowed) === host)) return;
  throw new UnsafeTargetError(
    `${key}: the host ${host} is neither loopback nor allowed; if tests may run there, add it to safety.allowHosts`,
  );
}

function production(key: string, host: string): string {
  return (
    `${key}: ${host} is SEEK Pass production, where this suite never sends anything, whatever safety.allowHosts says; ` +
    'use the staging host or the mock server'
  );
}

/** Lower case, without the dot that ends a fully qualified name. The URL parser has undone other disguises. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.+$/, '');
}

function isProduction(host: string): boolean {
  return host === PRODUCTION || host.endsWith(`.${PRODUCTION}`);
}

/** True for localhost, 127.0.0.0/8 and ::1, also where the latter wraps an IPv4 address. */
export function isLoopback(hostname: string): boolean {
  const host = plainHost(hostname);
  return (
    host === 'localhost' ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(host) ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(host)
  );
}
