import { tokenPath } from '../../contracts/endpoints.ts';
import { UnsafeTargetError } from '../../profiles/unsafe-target-error.ts';

/**
 * Lets only what changes nothing on a target leave this machine: reads, and the request for a token.
 *
 * @param path what follows the base URL.
 * @throws {UnsafeTargetError} for anything else, before it is sent.
 */
export function assertReadOnly({ method, path }: { method: string; path: string }): void {
  if (method === 'GET' || (method === 'POST' && path === tokenPath)) return;
  throw new UnsafeTargetError(
    `${method} ${path}: not sent, because production is only read: tokens and the status of ids that were never submitted`,
  );
}
