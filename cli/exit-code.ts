import { CommanderError } from 'commander';

/** How the process ends after something was thrown, and what it says; null where it was said already. */
export interface Ending {
  readonly code: number;
  readonly message: string | null;
}

/** Errors whose message is written for the user, by name: their classes are loaded with the heavy modules only. */
const told: Readonly<Record<string, number>> = {
  UsageError: 2,
  ProfileError: 2,
  UnsafeTargetError: 7,
  AuthenticationError: 5,
  TransportError: 5,
  DriverError: 5,
  BudgetError: 3,
  MissingPeerError: 2,
  LedgerError: 2,
  LedgerBusy: 3,
  LedgerMissing: 3,
  PactFileError: 3,
  BrokerError: 5,
};

/** What a thrown value makes of the process: 2 usage, 5 unreachable, 7 refused, anything unforeseen 6. */
export function exitCodeFor(thrown: unknown): Ending {
  if (thrown instanceof CommanderError) {
    // Commander has printed the help, the version or what is wrong with an option.
    return { code: thrown.exitCode === 0 ? 0 : 2, message: null };
  }
  if (!(thrown instanceof Error)) return { code: 6, message: String(thrown) };
  const code = told[thrown.name];
  if (thrown.name === 'ReportNotWritten') {
    // The console has told by then what the run itself would have ended with.
    const message = `${thrown.message}\nexit 6  reports are missing, whatever the run found`;
    return { code: 6, message };
  }
  if (code !== undefined) return { code, message: thrown.message };
  const stack = thrown.stack ?? thrown.message;
  return { code: 6, message: `spc itself failed, please report this:\n${stack}` };
}
