import { createServer } from 'node:https';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import type { DeadTarget } from './dead-target.ts';
import { listening } from './listen.ts';

/** A server whose certificate no authority has signed; made for each run, so that no key is kept in a file. */
export const wrongCertificate: DeadTarget = {
  name: 'a TLS certificate of no known authority',
  problem: 'unreachable',
  listen: () => {
    const server = createServer(issueCertificate('127.0.0.1'), (_request, response) =>
      response.end('{"access_token":"made-up"}'),
    );
    return listening(server, 'https');
  },
};
