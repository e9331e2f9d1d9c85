import { isLoopback } from '../../contracts/loopback.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { SubmittedLink } from '../links.ts';

/**
 * A link that stays on the host it is expected on; the names of this machine are one host.
 *
 * @throws {Violation} if it leads elsewhere, or travels unencrypted off this machine.
 */
export function expectSameHost({ request, link }: SubmittedLink, url: URL, expected: URL): void {
  const local = isLoopback(url.hostname);
  const sameName = url.hostname === expected.hostname || (local && isLoopback(expected.hostname));
  if (!sameName || url.port !== expected.port) {
    throw new Violation(`${request}: expected a link on ${expected.host}, got ${link}`);
  }
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    throw new Violation(`${request}: expected an https link, got ${link}`);
  }
}
