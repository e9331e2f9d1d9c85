import { isLoopback } from '../contracts/loopback.ts';
import type { Profile } from './profile.ts';
import { UnsafeTargetError } from './unsafe-target-error.ts';

/**
 * The domains of SEEK Pass production, where the data of real people is: each host under them counts.
 * Source: `docs/api.md#hosts`.
 */
export const PRODUCTION_DOMAINS: readonly string[] = ['seekpass.co', 'certsy.com'];

/**
 * Refuses a profile that leads to a host on which the suite has no business.
 *
 * Loopback is always allowed, any other host only by `safety.allowHosts`, and production never, unless it is meant and
 * then by TLS alone. Plain http is for loopback, unless `safety.allowPlainHttp` says otherwise. Nothing is resolved or sent to find out.
 *
 * @throws {UnsafeTargetError}
 */
export function assertSafeHosts(profile: Profile, productionIsMeant = false): void {
  const { allowHosts } = profile.safety;
  for (const [key, url] of urlsOf(profile)) {
    const isReadable =
      productionIsMeant && key !== 'control' && URL.parse(url)?.protocol === 'https:';
    assertSafeUrl(key, url, allowHosts, isReadable);
    if (profile.safety.allowPlainHttp !== true) assertEncrypted(key, url);
  }
}

/** Secrets and people's data would cross the network in the clear. */
function assertEncrypted(key: string, url: string): void {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'http:' || isLoopback(parsed.hostname)) return;
  throw new UnsafeTargetError(
    `${key}: ${parsed.host} would get client secrets over plain http; write https, or safety: { allowPlainHttp: true } on a network that nobody else listens to`,
  );
}

/** Whether some URL of a profile leads to production: then nothing but reading is planned or sent. */
export function isProductionProfile(profile: Profile): boolean {
  return urlsOf(profile).some(([, url]) => {
    const parsed = URL.parse(url);
    return parsed !== null && isProduction(plainHost(parsed.hostname));
  });
}

function urlsOf({ baseUrl, linkBaseUrl, control }: Profile): [string, string][] {
  return Object.entries({ baseUrl, linkBaseUrl, ...(control === null ? {} : { control }) });
}

/**
 * What a browser that shows pages of a target may ask for: http and https alone, on the hosts of the target and those that
 * are allowed; on this machine only for a target that is on it.
 */
export function browserReach({
  baseUrl,
  linkBaseUrl,
  safety,
}: Profile): (address: string) => boolean {
  const own = [baseUrl, linkBaseUrl].map((url) => new URL(url).hostname);
  const hosts = new Set([...own, ...safety.allowHosts].map(plainHost));
  const isLocal = own.some(isLoopback);
  return (address) => {
    const url = URL.parse(address);
    if (url === null || !isWebUrl(url) || url.username !== '' || url.password !== '') return false;
    const host = plainHost(url.hostname);
    if (isProduction(host)) return false;
    return hosts.has(host) || (isLocal && isLoopback(host));
  };
}

function isWebUrl({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/**
 * Refuses one URL on which the suite has no business.
 *
 * @param key of the profile, for the message.
 * @param isReadable whether production is not refused for being production. Default: it is.
 * @throws {UnsafeTargetError}
 */
export function assertSafeUrl(
  key: string,
  url: string,
  allowHosts: readonly string[],
  isReadable = false,
): void {
  const parsed = URL.parse(url);
  if (parsed === null)
    throw new UnsafeTargetError(`${key}: expected an absolute URL, got \`${url}\``);
  if (!isWebUrl(parsed)) {
    throw new UnsafeTargetError(`${key}: expected http:// or https://, got ${parsed.protocol}`);
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new UnsafeTargetError(
      `${key}: a URL with a user name or password is refused; credentials belong under auth`,
    );
  }
  const host = plainHost(parsed.hostname);
  if (isProduction(host) && !isReadable) throw new UnsafeTargetError(production(key, host));
  if (isLoopback(host) || allowHosts.some((allowed) => plainHost(allowed) === host)) return;
  throw new UnsafeTargetError(
    `${key}: the host ${host} is neither loopback nor allowed; if tests may run there, add it to safety.allowHosts`,
  );
}

function production(key: string, host: string): string {
  return (
    `${key}: ${host} is SEEK Pass production, where this suite sends nothing, even if safety.allowHosts lists it; ` +
    'use the staging host or the mock server. To look at production without submitting anything: https, and ' +
    '--i-know-this-is-production with run, plan or doctor'
  );
}

/** Lower case, without the dot that ends a fully qualified name. The URL parser has undone other disguises. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.+$/, '');
}

function isProduction(host: string): boolean {
  return PRODUCTION_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
