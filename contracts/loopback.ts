import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether a host is this machine: `localhost`, an address of 127.0.0.0/8, also if IPv6 wraps it, or `::1`.
 *
 * A name below `localhost` is not: Node leaves it to the system's resolver, which may ask the network for it. Neither is
 * `0.0.0.0`, which says where a server listens.
 *
 * @param host as a URL's `hostname` has it, or an address without brackets. A URL has made `127.0.0.1` of `127.1` already.
 * @see https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2
 */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  const address = name.replace(/^\[(.*)\]$/, '$1');
  const version = isIP(address);
  if (version === 0) return name === 'localhost';
  return loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a text is an absolute URL of http or https on this machine. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
}
