/** Ends with the first Ctrl-C, or the first request to terminate. */
export function endAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  return promise;
}
