import { randomUUID } from 'node:crypto';
import { statusPath } from '../../contracts/endpoints.ts';
import type { Clock } from '../drivers.ts';
import { DriverError } from '../errors/driver-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { Http } from '../http/http.ts';
import { secondsOfHttpDate } from '../http-date.ts';

/**
 * A clock that reads the `Date` header of a target's answers (RFC 9110 section 6.6.1), to the second.
 *
 * It requests the status of an unknown id, without a token: the cheapest answer there is.
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
        // A connection of its own: behind one that is kept, the same node would answer again and again.
        repeat: false,
        budget: 'allowance',
      } as const;
      const { headers } = await http.send(call, { ...channel, via: 'http' });
      const seconds = secondsOfHttpDate(headers.date);
      if (seconds !== null) return new Date(seconds * 1000);
      throw new DriverError(
        `GET ${path}: expected a Date header with the target's time, got ${headers.date ?? 'none'}`,
      );
    },
  };
}
