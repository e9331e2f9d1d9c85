import { assertSafeUrl } from '../../profiles/host-safety.ts';
import { UnsafeTargetError } from '../../profiles/unsafe-target-error.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { UploadClient } from '../upload-client.ts';
import type { HttpChannel } from './capture.ts';
import type { Http } from './http.ts';

/** Makes the upload client of one session. */
export function createUploadClient(
  http: Http,
  allowHosts: readonly string[],
  channel: HttpChannel,
): UploadClient {
  return {
    send: async (link, { method = 'PUT', contentType, bytes = null, headers = {} }) => {
      assertReachable(link, allowHosts);
      const { origin, pathname, search } = new URL(link);
      return http.send(
        {
          method,
          base: origin,
          path: `${pathname}${search}`,
          headers: { ...(contentType === null ? {} : { 'content-type': contentType }), ...headers },
          body: bytes,
          // A link fixes its object: the same bytes again are no second file, with either method. `docs/api.md#uploads`
          repeat: true,
          budget: 'requests',
        },
        channel,
      );
    },
  };
}

/** @throws {DriverError} if the link leads to a host that files may not be sent to. */
function assertReachable(link: string, allowHosts: readonly string[]): void {
  try {
    assertSafeUrl('the upload link', link, allowHosts);
  } catch (error) {
    if (error instanceof UnsafeTargetError) throw new DriverError(error.message, { cause: error });
    throw error;
  }
}
