import { Violation } from '../../harness/check/violation.ts';
import type { SubmittedLink } from '../links.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether an address leads to this machine. */
export function isOnThisMachine({ hostname }: Pick<URL, 'hostname'>): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * A link that stays on the host it is expected on; the names of this machine are one host.
 *
 * @throws {Violation} if it leads elsewhere, or travels unencrypted off this machine.
 */
export function expectSameHost({ request, link }: SubmittedLink, url: URL, expected: URL): void {
  const local = isOnThisMachine(url);
  const sameName = url.hostname === expected.hostname || (local && isOnThisMachine(expected));
  if (!sameName || url.port !== expected.port) {
    throw new Violation(`${request}: expected a link on ${expected.host}, got ${link}`);
  }
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    throw new Violation(`${request}: expected an https link, got ${link}`);
  }
}
