import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { type NamedProxy, proxyAuthorization } from '../../profiles/proxies.ts';

const patienceMs = 3000;

/** A way through a proxy to a host with port. @throws {Error} if the proxy does not open one */
export async function tunnelTo(place: string, proxy: NamedProxy): Promise<Socket> {
  const { url } = proxy;
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const said = proxyAuthorization(proxy);
  const authorization = said === null ? {} : { 'proxy-authorization': said };
  const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
  const asked = request({
    host: url.hostname,
    port: url.port,
    method: 'CONNECT',
    path: place,
    headers: { host: place, ...authorization },
    timeout: patienceMs,
    rejectUnauthorized: true,
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
