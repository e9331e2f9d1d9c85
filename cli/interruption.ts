/** What ends a command early: Ctrl-C, a request to terminate, or an uncaught error. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The uncaught error; null if there is none. */
  uncaught(): { readonly thrown: unknown } | null;
  /** Ends the command in its own time, as the first Ctrl-C does; a run says this reason. */
  end(reason: string): void;
  /** Gives the signals back to Node. */
  release(): void;
}

/** How long a run may take to end after an uncaught error, in milliseconds. */
const graceMs = 5000;

/**
 * Listens for what ends a command early. The first Ctrl-C lets it end in its own time, the second ends the process at
 * once with the code it has so far. An uncaught error ends it as well, and at the latest after a while.
 *
 * @param say prints to stderr
 * @param maxSeconds how long the command may take; null for as long as it likes
 */
export function watchInterruption(
  say: (line: string) => void,
  maxSeconds: number | null = null,
): Interruption {
  const controller = new AbortController();
  let uncaught: { thrown: unknown } | null = null;
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit();
    say(`${name}: ending what is under way, then the reports; once more ends at once`);
    controller.abort(new Error('interrupted'));
  };
  const crash = (thrown: unknown) => {
    const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    say(`spc itself failed, please report this:\n${message}`);
    process.exitCode = 6;
    if (uncaught !== null) process.exit();
    uncaught = { thrown };
    controller.abort(new Error('the suite itself failed'));
    setTimeout(() => process.exit(6), graceMs).unref();
  };
  const late = () => {
    say(`the time is over (--max-time): ending what is under way, then the reports`);
    controller.abort(new Error('its time was over (--max-time)'));
  };
  const timer = maxSeconds === null ? undefined : setTimeout(late, maxSeconds * 1000);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  return {
    signal: controller.signal,
    uncaught: () => uncaught,
    end: (reason) => controller.abort(new Error(reason)),
    release: () => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      process.off('uncaughtException', crash).off('unhandledRejection', crash);
    },
  };
}
