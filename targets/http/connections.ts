import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { Agent, type Dispatcher, Pool, ProxyAgent } from 'undici';
import type { ClientCertificate } from '../../profiles/client-certificate.ts';
import {
  type NamedProxy,
  type ProxyEnvironment,
  proxyAuthorization,
  proxyFor,
} from '../../profiles/proxies.ts';
import { LARGEST_ANSWER } from './transmit.ts';
import { connectingWithoutContinue } from './without-continue.ts';

/** How this machine reaches targets. */
export interface Network {
  /** Certificates, as PEM, that are trusted beside the usual ones; null for those alone. */
  readonly ca: string | null;
  /** What the suite identifies itself with, and to which origins; null for nothing. Default: null. */
  readonly identity?: Identity | null;
  /** The variables that name proxies. */
  readonly env: ProxyEnvironment;
  /** In bytes; null for any. Default: what is read of the answer of a target. */
  readonly largestAnswer?: number | null;
}

/** A certificate that only these origins are shown. */
export interface Identity extends ClientCertificate {
  readonly origins: ReadonlySet<string>;
}

/** The pools of connections of one target, opened as they are needed. */
export interface Connections {
  /** @param kept whether the call may go over a connection that was used before. */
  to(origin: string, kept: boolean): Dispatcher;
  close(): Promise<void>;
}

/** TLS verified, no redirects, no pipelining. Deadlines are the caller's: undici's timers are a second or more late. */
const SETTINGS = {
  allowH2: false,
  // Gateways put tokens and policies of several kilobytes into headers; undici refuses 16 KB by default.
  maxHeaderSize: 64 * 1024,
  headersTimeout: 0,
  bodyTimeout: 0,
} as const;

/** Makes the pools. */
export function createConnections(network: Network): Connections {
  const { ca, env, identity = null, largestAnswer = LARGEST_ANSWER } = network;
  const maxResponseSize = largestAnswer ?? -1;
  const routes = new Map<string, { readonly kept: Dispatcher; readonly fresh: Dispatcher }>();
  const byOrigin = new Map<string, { readonly kept: Dispatcher; readonly fresh: Dispatcher }>();
  const trusted = ca === null ? null : trusting(ca, null);
  const identified = identity === null ? null : trusting(ca, identity);

  function routeTo(origin: string) {
    const proxy = proxyFor(new URL(origin), env);
    const isShown = identity?.origins.has(origin) === true;
    const name = `${proxy?.url.href ?? 'direct'} ${isShown}`;
    const context = isShown ? identified : trusted;
    const known = routes.get(name);
    if (known !== undefined) return known;
    // A kept connection may be closed by the target just as we write to it. What must not be sent twice gets its own.
    const opened = {
      kept: open(proxy, context, { maxResponseSize }),
      fresh: open(proxy, context, { maxResponseSize, pipelining: 0 }),
    };
    routes.set(name, opened);
    return opened;
  }

  return {
    to: (origin, kept) => {
      const route = byOrigin.get(origin) ?? routeTo(origin);
      byOrigin.set(origin, route);
      return kept ? route.kept : route.fresh;
    },
    close: async () => {
      const all = [...routes.values()].flatMap(({ kept, fresh }) => [kept, fresh]);
      await Promise.all(all.map((each) => each.destroy()));
    },
  };
}

/** Node reads `NODE_EXTRA_CA_CERTS` itself; what is given here comes on top of that. Made once: it takes milliseconds. */
function trusting(ca: string | null, identity: ClientCertificate | null): SecureContext {
  // An issuing authority is trusted without the one above it, which private networks often do not hand out.
  const allowPartialTrustChain = true;
  const authorities =
    ca === null ? {} : { ca: [...getCACertificates('default'), ca], allowPartialTrustChain };
  const own = identity === null ? {} : { cert: identity.cert, key: identity.key };
  return createSecureContext({ ...authorities, ...own });
}

function open(
  proxy: NamedProxy | null,
  secureContext: SecureContext | null,
  own: Pick<Agent.Options, 'maxResponseSize' | 'pipelining'>,
): Dispatcher {
  const settings = { ...SETTINGS, ...own };
  const tls = { rejectUnauthorized: true, ...(secureContext !== null && { secureContext }) };
  if (proxy === null) return new Agent({ ...settings, connect: connectingWithoutContinue(tls) });
  const token = proxyAuthorization(proxy);
  return new ProxyAgent({
    ...settings,
    uri: withoutCredentials(proxy.url),
    ...(token !== null && { token }),
    requestTls: tls,
    proxyTls: tls,
    // Without it, what goes through a proxy unencrypted would have none of the settings.
    factory: (origin, options) => new Pool(origin, Object.assign({}, settings, options)),
  });
}

/** They go as a header of our own making: undici refuses a percent sign that begins no escape. */
function withoutCredentials(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
