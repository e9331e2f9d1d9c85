import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

/** Milliseconds after which a client that has sent nothing makes room for others. On slow cores a start takes seconds. */
const STARTED_AFTER = 10_000;

/**
 * Starting a program takes the most of a core, and playing a session mostly waits. Twenty-four clients that start at once
 * on two slow cores answer their first event after more than the five seconds that a rule allows them.
 */
const gate = pLimit(2 * availableParallelism());

/**
 * Begins something whose start takes a core, with few starts side by side in this process.
 *
 * @param begin is given what to call once it has started; that it ends or has taken ten seconds counts as well
 */
export async function startInTurn<T>(begin: (started: () => void) => Promise<T>): Promise<T> {
  const { promise: started, resolve } = Promise.withResolvers<void>();
  const { promise: end, resolve: ends, reject: breaks } = Promise.withResolvers<T>();
  await gate(async () => {
    const timer = setTimeout(resolve, STARTED_AFTER);
    begin(resolve).finally(resolve).then(ends, breaks);
    await started;
    clearTimeout(timer);
  });
  return end;
}
