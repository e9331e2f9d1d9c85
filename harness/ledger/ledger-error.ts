/** A ledger that cannot be used as it is: it was changed, belongs to a later version, or cannot be written. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly exitCode = 2;
}

/** Another process works on the ledger: the same call succeeds when that process has ended. */
export class LedgerBusy extends Error {
  override readonly name = 'LedgerBusy';
  readonly exitCode = 3;
}

/** The ledger to settle does not exist. */
export class LedgerMissing extends Error {
  override readonly name = 'LedgerMissing';
  readonly exitCode = 3;
}
