import { lookup } from 'node:dns/promises';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls, getCACertificates } from 'node:tls';
import { isLoopback } from '../../contracts/loopback.ts';
import type { ClientCertificate } from '../../profiles/client-certificate.ts';
import type { NamedProxy } from '../../profiles/proxies.ts';
import { tunnelTo } from '../../targets/http/tunnel.ts';
import { fine, type Line, problem } from './line.ts';

const patienceMs = 3000;

/** How a target is reached. */
export interface Route {
  readonly proxy: NamedProxy | null;
  /** PEM; null if only the usual authorities are trusted. */
  readonly ca: string | null;
  /** What the suite identifies itself with; null for nothing. */
  readonly client: ClientCertificate | null;
}

/** Whether the host of a URL has an address. */
export async function dnsLine(url: URL): Promise<Line> {
  const host = bare(url.hostname);
  try {
    const { address } = await lookup(host);
    return fine('host name', `${host} is ${address}`);
  } catch (error) {
    return problem(
      'host name',
      `${host} has no address (${codeOf(error)})`,
      'correct the host in the profile; on a company network, check the name server or the VPN',
      5,
    );
  }
}

/** Whether something listens there. */
export async function reachableLine(name: string, url: URL): Promise<Line> {
  const [host, port] = [bare(url.hostname), portOf(url)];
  try {
    await connected(connectTcp({ host, port }), 'connect');
    return fine(name, `${host}:${port} accepts connections`);
  } catch (error) {
    return problem(
      name,
      `${host}:${port} does not accept connections (${codeOf(error)})`,
      'check that the target is running, the port in the profile, and the firewall between here and there',
      5,
    );
  }
}

/** Whether the connection is encrypted and the certificate good. */
export async function tlsLine(url: URL, now: Date, { proxy, ca, client }: Route): Promise<Line> {
  if (url.protocol === 'http:') return plainHttp(url);
  const host = bare(url.hostname);
  try {
    const tunnel =
      proxy === null ? {} : { socket: await tunnelTo(`${host}:${portOf(url)}`, proxy) };
    const trusted =
      ca === null
        ? {}
        : { ca: [...getCACertificates('default'), ca], allowPartialTrustChain: true };
    const strict = { rejectUnauthorized: true, ...client };
    const options = { host, port: portOf(url), servername: host, ...tunnel, ...trusted, ...strict };
    const socket = connectTls(options);
    const until = await connected(
      socket,
      'secureConnect',
      () => socket.getPeerCertificate().valid_to,
    );
    const days = Math.floor((Date.parse(until) - now.getTime()) / 86_400_000);
    return fine('TLS', `certificate trusted, ${days} days left`, days < 14 ? 'note' : 'ok');
  } catch (error) {
    return problem(
      'TLS',
      `the handshake failed (${codeOf(error)})`,
      'have the certificate of the target corrected; for a private authority name its certificate under tls.ca, or in NODE_EXTRA_CA_CERTS',
      5,
    );
  }
}

function plainHttp(url: URL): Line {
  if (isLoopback(url.hostname))
    return fine('TLS', 'not used, and not needed on this machine', 'note');
  // Only a profile that allows plain http comes this far.
  return fine(
    'TLS',
    `not used: client secrets cross the network to ${url.host} in the clear`,
    'note',
  );
}

/** Waits for a socket to be ready, asks it something, and lets it go. */
async function connected<Socket extends ReturnType<typeof connectTcp>, T>(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  ask?: () => T,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const late = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  socket.once(event, () => resolve(ask?.() as T)).once('error', reject);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
