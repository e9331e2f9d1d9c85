import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as sendRequest,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type ProxyEnvironment, proxyAuthorization, proxyFor } from '../../profiles/proxies.ts';
import { tunnelTo } from '../http/tunnel.ts';

/** What everything that a browser sends goes through. */
export interface RequestGate {
  /** Where it listens, as a browser takes a proxy. */
  readonly url: string;
  close(): Promise<void>;
}

/** What decides about a request. */
export interface GateRules {
  readonly mayReach: (address: string) => boolean;
  /** Where the proxies of this network are named. */
  readonly env: ProxyEnvironment;
}

/**
 * Opens a proxy on this machine that lets through what a rule allows, of pages, redirects, frames, scripts and sockets.
 *
 * A browser that resolves names by itself, or hands them to the proxy of a company, cannot be held to a list of hosts
 * otherwise. What is encrypted stays so: of that, host and port are judged.
 */
export async function openRequestGate(rules: GateRules): Promise<RequestGate> {
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => forward(rules, request, response));
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket)).once('error', () => socket.destroy());
    void openTunnel(rules, request.url ?? '', socket, head);
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
}

function forward(
  { mayReach, env }: GateRules,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = URL.parse(request.url ?? '');
  if (url === null || !mayReach(url.href)) {
    refuse(response);
    return;
  }
  const proxy = proxyFor(url, env);
  const { 'proxy-connection': _, 'proxy-authorization': __, ...headers } = request.headers;
  const said = proxy === null ? null : proxyAuthorization(proxy);
  const onward = sendRequest({
    ...placeOf(proxy?.url ?? url),
    method: request.method,
    path: proxy === null ? `${url.pathname}${url.search}` : url.href,
    headers: said === null ? headers : { ...headers, 'proxy-authorization': said },
  });
  onward
    .once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    })
    .once('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

function refuse(response: ServerResponse): void {
  response
    .writeHead(403, { 'content-type': 'text/plain' })
    .end('spc: this host is neither the target nor in safety.allowHosts');
}

async function openTunnel(
  { mayReach, env }: GateRules,
  place: string,
  socket: Socket,
  head: Buffer,
): Promise<void> {
  const url = URL.parse(`https://${place}`);
  if (url === null || !mayReach(url.href)) {
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  try {
    const proxy = proxyFor(url, env);
    const onward = proxy === null ? await connected(url) : await tunnelTo(place, proxy);
    onward.once('error', () => socket.destroy()).once('close', () => socket.destroy());
    socket.once('close', () => onward.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) onward.write(head);
    socket.pipe(onward).pipe(socket);
  } catch {
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  }
}

function connected(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(placeOf(url));
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

function placeOf({ hostname, port, protocol }: URL): { host: string; port: number } {
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}
