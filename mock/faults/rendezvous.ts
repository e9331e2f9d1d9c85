/** Longer than two requests sent together are apart, short beside a run. */
const patienceMs = 15;

/**
 * A point at which concurrent callers with the same key meet: each waits until another arrives or its patience ends.
 *
 * Two callers sent side by side so always interleave here, and a race that could be lost is lost.
 */
export function rendezvous(): (key: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  return (key) => {
    const other = waiting.get(key);
    if (other) other();
    return other ? Promise.resolve() : wait(waiting, key);
  };
}

function wait(waiting: Map<string, () => void>, key: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const goOn = () => {
    clearTimeout(timer);
    waiting.delete(key);
    resolve();
  };
  const timer = setTimeout(goOn, patienceMs);
  waiting.set(key, goOn);
  return promise;
}
