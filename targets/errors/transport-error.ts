/** What went wrong on the way: nothing that the target said. */
export type TransportFailure =
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'too-large'
  | 'tls'
  | 'proxy'
  | 'dns'
  | 'protocol';

/** No usable answer came: the connection failed, the deadline passed, or what came was no HTTP. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly exitCode = 5;
  readonly kind: TransportFailure;

  constructor(kind: TransportFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
