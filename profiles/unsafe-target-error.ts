/** A safety rule forbids talking to this host. Nothing was sent. */
export class UnsafeTargetError extends Error {
  override readonly name = 'UnsafeTargetError';
  readonly exitCode = 7;
}
