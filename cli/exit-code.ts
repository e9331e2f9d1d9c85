import { CommanderError } from 'commander';

/** How the process ends after something was thrown, and its message; null if it was printed already. */
export interface Ending {
  readonly code: number;
  readonly message: string | null;
}

/** An error whose message is written for the user: its class says how the process ends. */
interface ExpectedError extends Error {
  readonly exitCode: number;
}

function isExpected(error: Error): error is ExpectedError {
  return 'exitCode' in error && Number.isInteger(error.exitCode);
}

/** The exit code for a thrown value: 2 usage, 5 unreachable, 7 refused, anything unforeseen 6. */
export function exitCodeFor(thrown: unknown): Ending {
  if (thrown instanceof CommanderError) {
    // Commander has printed the help, the version or what is wrong with an option.
    return { code: thrown.exitCode === 0 ? 0 : 2, message: null };
  }
  if (!(thrown instanceof Error)) return { code: 6, message: String(thrown) };
  if (isExpected(thrown)) return { code: thrown.exitCode, message: thrown.message };
  const stack = thrown.stack ?? thrown.message;
  return { code: 6, message: `spc itself failed, please report this:\n${stack}` };
}
