import { randomUUID } from 'node:crypto';
import { statusPath } from '../../contracts/endpoints.ts';
import type { Clock } from '../drivers.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { Http } from '../http/http.ts';

/**
 * The time that a target tells in the `Date` header of its answers (RFC 9110 section 6.6.1), to the second.
 *
 * It asks for the status of an id that nobody has, without a token: the cheapest answer there is.
 */
export function dateHeaderClock(
  http: Http,
  baseUrl: string,
  channel: Omit<HttpChannel, 'via'>,
): Pick<Clock, 'now'> {
  return {
    now: async () => {
      const path = statusPath(`clock-${randomUUID()}`);
      const call = {
        method: 'GET',
        base: baseUrl,
        path,
        repeat: true,
        budget: 'allowance',
      } as const;
      const { headers } = await http.send(call, { ...channel, via: 'http' });
      const told = Date.parse(headers.date ?? '');
      if (Number.isFinite(told)) return new Date(told);
      throw new DriverError(
        `GET ${path}: expected a Date header to tell the target's time by, got ${headers.date ?? 'none'}`,
      );
    },
  };
}
