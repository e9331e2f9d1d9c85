import { TransportError, type TransportFailure } from '../errors/transport-error.ts';

const kinds: Readonly<Record<string, TransportFailure>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_PRX_TLS: 'proxy',
  UND_ERR_PROXY_CONNECTION: 'proxy',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  ERR_BUFFER_TOO_LARGE: 'too-large',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EPROTO: 'tls',
};

/** How undici says that a proxy would not let the request through. */
const PROXY_REFUSED = /^Proxy (response \(\d+\)|Authentication Required)/;

const TLS_CODE = /^(ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

const advice: Readonly<Record<TransportFailure, string>> = {
  refused: 'check that the target is running and that the profile names the right host and port',
  reset:
    'the target closed the connection before it had answered; look at its log, and if a gateway asks for a certificate, name one under tls.cert and tls.key',
  timeout: 'raise limits.requestTimeoutMs if the target is just slow',
  'too-large': 'no answer of this API is that long; check which server answers there',
  tls: 'the certificate or the TLS handshake is at fault; certificates are always verified',
  dns: 'check the host name in the profile',
  proxy: 'the proxy is at fault, not the target; look at HTTPS_PROXY, HTTP_PROXY and NO_PROXY',
  protocol:
    'what answers there does not speak HTTP properly, or gave a value that no request can carry; look at what listens on that port',
};

/**
 * Turns what undici threw into a transport error that says request, failure and next step.
 *
 * @param deadlineMs how long the request was allowed to take, if that time has passed.
 */
export function transportError(
  request: { readonly method: string; readonly origin: string; readonly path: string },
  error: unknown,
  deadlineMs: number | null,
): TransportError {
  const code = codeOf(error);
  const refused = error instanceof Error && PROXY_REFUSED.test(error.message);
  const kind = deadlineMs !== null ? 'timeout' : refused ? 'proxy' : kindOf(code);
  const what = deadlineMs === null ? wording(error, code) : `none within ${deadlineMs} ms`;
  const call = `${request.method} ${request.origin}${request.path}`;
  return new TransportError(kind, `${call}: expected an answer, got ${what}; ${advice[kind]}`, {
    cause: error,
  });
}

function kindOf(code: string): TransportFailure {
  return kinds[code] ?? (TLS_CODE.test(code) ? 'tls' : 'protocol');
}

function wording(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(code) ? message : `${message} (${code})`;
}

/** The code of an error, or of the first that it gathers: a host name may stand for several addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [first] = error instanceof AggregateError ? error.errors : [];
  return first === undefined ? '' : codeOf(first);
}
