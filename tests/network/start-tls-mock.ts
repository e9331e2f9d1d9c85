import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createMock } from '../../mock/mock.ts';
import { type Certificate, issueCertificate } from '../../mock/tls/issue-certificate.ts';

/** The mock behind TLS, with a certificate that only its own authority signed. */
export interface TlsMock extends AsyncDisposable {
  readonly port: number;
  /** The authority. */
  readonly authority: Certificate;
  /** Method and path of all that arrived. */
  readonly arrived: string[];
}

/**
 * Starts the mock behind TLS under this host name.
 *
 * @param clients the authority whose clients it takes; null if it takes any.
 */
export async function startTlsMock(
  hostname: string,
  authority = issueCertificate('Authority of a Test'),
  clients: Certificate | null = null,
): Promise<TlsMock> {
  const mock = createMock({ seed: 1, startAt: new Date(), clock: 'running' });
  const answer = getRequestListener(mock.app.fetch);
  const arrived: string[] = [];
  const gateway = clients === null ? {} : { ca: clients.cert, requestCert: true };
  const own = { ...issueCertificate(hostname, authority), ...gateway };
  const server = createServer(own, (incoming, response) => {
    arrived.push(`${incoming.method} ${incoming.url}`);
    void answer(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    authority,
    arrived,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
