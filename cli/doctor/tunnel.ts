import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { NamedProxy } from '../../profiles/proxies.ts';

const patienceMs = 3000;

/** A way through a proxy to a host with port. @throws {Error} where the proxy does not open one. */
export async function tunnelTo(place: string, { url }: NamedProxy): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const name = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const authorization =
    url.username === ''
      ? {}
      : { 'proxy-authorization': `Basic ${Buffer.from(name).toString('base64')}` };
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  const asked = request({
    host: url.hostname,
    port: url.port,
    method: 'CONNECT',
    path: place,
    headers: { host: place, ...authorization },
    timeout: patienceMs,
  });
  asked
    .once('connect', (response, socket) => {
      if (response.statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`the proxy answers ${response.statusCode}`));
    })
    .once('timeout', () => asked.destroy(new Error(`no answer of the proxy in ${patienceMs} ms`)))
    .once('error', reject)
    .end();
  return promise;
}
