import { z } from 'zod';
import type { ControlDriver } from './control-driver.ts';
import type { Clock } from './drivers.ts';
import type { Channel } from './http/capture.ts';

const told = z.object({ now: z.iso.datetime({ offset: true }) });

/**
 * The clock that test control moves.
 *
 * @param moved is called after every move: what depended on the old time, such as a token, is stale then.
 */
export function controlClock(control: ControlDriver, channel: Channel, moved: () => void): Clock {
  return {
    now: async () => {
      const { now } = await control.call({ method: 'GET', path: '/clock', answers: told }, channel);
      return new Date(now);
    },
    advance: async (seconds) => {
      const body = { advance_seconds: seconds };
      try {
        const move = { method: 'POST', path: '/clock', body, answers: told } as const;
        return new Date((await control.call(move, channel)).now);
      } finally {
        // Also after a failure: the move may have happened and only its answer been lost.
        moved();
      }
    },
  };
}
