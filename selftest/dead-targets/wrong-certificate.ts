import { createServer } from 'node:https';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import type { DeadTarget } from './dead-target.ts';
import { listening } from './listen.ts';

/** A server whose certificate nobody vouches for; made anew each time, so that no key lies in a file. */
export const wrongCertificate: DeadTarget = {
  name: 'a TLS certificate that nobody vouches for',
  problem: 'unreachable',
  listen: () => {
    const server = createServer(issueCertificate('127.0.0.1'), (_request, response) =>
      response.end('{"access_token":"made-up"}'),
    );
    return listening(server, 'https');
  },
};
