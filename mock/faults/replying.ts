import type { Reply, RequestEcho } from '../behaviour/answers.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults-of.ts';

/** A fault of the last word on an answer. */
export function replying(
  name: string,
  violates: readonly string[],
  says: string,
  change: (reply: Reply, asked: RequestEcho) => Reply,
): Fault {
  return answering(name, violates, says, (answers) => ({
    reply: (reply, asked) => change(answers.reply(reply, asked), asked),
  }));
}

/** A fault of how answers are written. */
export const answering = faultsOf('answers');
