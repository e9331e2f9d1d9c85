import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a proxy was asked for. */
export interface ProxyRequest {
  readonly method: string;
  /** The target in the request line: `host:port` for a tunnel, else the whole URL. */
  readonly target: string;
  readonly authorization: string | null;
}

/** A proxy on loopback. */
export interface StartedProxy extends AsyncDisposable {
  readonly port: number;
  readonly asked: ProxyRequest[];
}

/** How a proxy behaves. */
interface ProxyOptions {
  /** The port on loopback that every host name leads to. */
  readonly to: number;
  /** The user that may use it, as `name:password`. */
  readonly user?: string;
  /** Makes it a proxy that is spoken to by TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A real proxy that knows all names and leads them to one port of this machine: no packet leaves it. */
export async function startProxy({ to, user, tls }: ProxyOptions): Promise<StartedProxy> {
  const asked: ProxyRequest[] = [];
  const sockets = new Set<Duplex>();
  const server = tls === undefined ? createServer() : createTlsServer(tls);
  const admitted = (method = '', target = '', authorization: string | null = null): boolean => {
    asked.push({ method, target, authorization });
    const expected = `Basic ${Buffer.from(user ?? '').toString('base64')}`;
    return user === undefined || authorization === expected;
  };
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', ({ method, url, headers }, socket, head: Buffer) => {
    if (!admitted(method, url, headers['proxy-authorization'])) {
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    }
    const onward = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  server.on('request', (incoming, response) => {
    const { method, url = '', headers } = incoming;
    if (!admitted(method, url, headers['proxy-authorization'])) {
      return void response.writeHead(407).end();
    }
    const { pathname, search } = new URL(url);
    const { 'proxy-authorization': _, ...rest } = headers;
    const sent = {
      host: '127.0.0.1',
      port: to,
      method,
      path: `${pathname}${search}`,
      headers: rest,
    };
    const onward = forward(sent, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
