import { z } from 'zod';
import type { Clock } from '../drivers.ts';
import { wasAnswerLost } from '../errors/driver-error.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { ControlDriver } from './control-driver.ts';

const clockAnswer = z.object({ now: z.iso.datetime({ offset: true }) });

/**
 * The clock that test control moves.
 *
 * @param moved is called after every move: what depended on the old time, such as a token, is stale then.
 */
export function controlClock(
  control: ControlDriver,
  channel: HttpChannel,
  moved: () => void,
): Clock {
  const now = async (): Promise<Date> => {
    const answer = await control.call(
      { method: 'GET', path: '/clock', answers: clockAnswer },
      channel,
    );
    return new Date(answer.now);
  };
  const move = async (seconds: number): Promise<Date> => {
    const body = { advance_seconds: seconds };
    const call = { method: 'POST', path: '/clock', body, answers: clockAnswer } as const;
    return new Date((await control.call(call, channel)).now);
  };
  return {
    now,
    advance: async (seconds) => {
      const before = await now();
      try {
        return await move(seconds);
      } catch (error) {
        if (!wasAnswerLost(error)) throw error;
        // A clock that is moved twice spoils every window after it: whether it moved can be seen.
        const after = await now();
        const hasMoved = after.getTime() - before.getTime() >= seconds * 500;
        return hasMoved ? after : await move(seconds);
      } finally {
        // Also after a failure: the move may have happened all the same.
        moved();
      }
    },
  };
}
