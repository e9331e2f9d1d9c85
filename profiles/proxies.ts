import { BlockList, isIP } from 'node:net';
import { isLoopback } from '../contracts/loopback.ts';
import { ProfileError } from './profile-error.ts';

/** The environment in which proxies are named. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** A proxy that the environment names. */
export interface NamedProxy {
  readonly url: URL;
  /** The variable that names it. */
  readonly variable: string;
}

/**
 * The proxy by which a URL is reached: `HTTPS_PROXY` or `HTTP_PROXY` by its scheme, unless `NO_PROXY` lists its host; each
 * in lower case too, which comes first. Null if it is reached directly, as everything on this machine is.
 *
 * A host in `NO_PROXY` stands for those below it too, may begin with `*.` or a dot and end with a port; `*` stands for all.
 * A network such as `10.0.0.0/8` stands for its addresses.
 *
 * @throws {ProfileError} if the variable is not the URL of an HTTP proxy; its text is not quoted
 */
export function proxyFor(target: URL, env: ProxyEnvironment): NamedProxy | null {
  const variable = variableFor(target.protocol, env);
  if (variable === null || isLoopback(target.hostname)) return null;
  const { value: exempt = '' } = firstSet(['no_proxy', 'NO_PROXY'], env) ?? {};
  if (exempt.split(/[\s,]+/).some((entry) => covers(entry.toLowerCase(), target))) return null;
  return { url: parse(env[variable] ?? '', variable), variable };
}

function variableFor(protocol: string, env: ProxyEnvironment): string | null {
  const names =
    protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  return firstSet(names, env)?.name ?? null;
}

function firstSet(names: readonly string[], env: ProxyEnvironment) {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') return { name, value };
  }
  return null;
}

function covers(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === '*') return true;
  if (/\/\d+$/.test(entry)) return isInNetwork(hostname.replace(/^\[|\]$/g, ''), entry);
  const [, host = '', only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (host === '') return false;
  const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  if (only !== undefined && only !== actual) return false;
  const plain = hostname.replace(/\.$/, '');
  return plain === host || plain.endsWith(`.${host}`);
}

/** Whether an address lies in a network, written as `ADDRESS/BITS`; a name lies in none. */
function isInNetwork(address: string, network: string): boolean {
  const [base = '', bits] = network.split('/');
  const family = isIP(base);
  const isKnown = family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
  if (!isKnown || isIP(address) !== family) return false;
  const list = new BlockList();
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  list.addSubnet(base, Number(bits), kind);
  return list.check(address, kind);
}

/** `proxy.example:3128` is a proxy too: without a scheme it is `http`. */
function parse(text: string, variable: string): URL {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  if (url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '') return url;
  throw new ProfileError(
    `${variable}: expected the URL of a proxy, such as http://proxy.example:3128, got something else; correct or unset the variable`,
  );
}

/** A proxy without the name and password that its URL may hold: either may be a token. */
export function shownProxy({ url }: NamedProxy): string {
  const user = url.username === '' && url.password === '' ? '' : '[redacted]@';
  return `${url.protocol}//${user}${url.host}`;
}

/** The value of the `Proxy-Authorization` header; null if the proxy's URL has no name and password. */
export function proxyAuthorization({ url }: NamedProxy): string | null {
  if (url.username === '' && url.password === '') return null;
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** The secrets of a proxy: its password, or the name if it has only that, as written and decoded. */
export function proxySecrets({ url }: NamedProxy): readonly string[] {
  const secret = url.password === '' ? url.username : url.password;
  return secret === '' ? [] : [secret, decoded(secret)];
}

/** A percent sign that begins no escape stands for itself. */
function decoded(part: string): string {
  return part.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
}
