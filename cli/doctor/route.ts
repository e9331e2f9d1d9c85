import { X509Certificate } from 'node:crypto';
import { isLoopback } from '../../contracts/loopback.ts';
import { shownProxy } from '../../profiles/proxies.ts';
import { fine, type Line } from './line.ts';
import type { Route } from './network.ts';

/** By which proxy a host is reached. */
export function proxyLine({ hostname }: URL, { proxy }: Route): Line {
  const name = 'proxy';
  if (proxy !== null) {
    return fine(name, `${hostname} is reached by ${proxy.variable}, ${shownProxy(proxy)}`, 'note');
  }
  const why = isLoopback(hostname)
    ? 'this machine is reached directly'
    : 'neither HTTPS_PROXY nor HTTP_PROXY is set for this host, or NO_PROXY exempts it';
  return fine(name, `none: ${why}`);
}

/** Whose certificates are trusted. */
export function authoritiesLine({ ca }: Route, extra: string | undefined): Line {
  const own = ca === null ? [] : [`those of tls.ca (${subjectsOf(ca)})`];
  const more =
    extra === undefined || extra === '' ? [] : [`those of NODE_EXTRA_CA_CERTS, ${extra}`];
  const trusted = ['the usual authorities', ...own, ...more];
  return fine('certificates', `trusted: ${trusted.join(', ')}`, trusted.length > 1 ? 'note' : 'ok');
}

function subjectsOf(pem: string): string {
  const each = pem.match(/-----BEGIN[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  const names = each.map((one) => new X509Certificate(one).subject.replaceAll('\n', ', '));
  return names.join('; ');
}
