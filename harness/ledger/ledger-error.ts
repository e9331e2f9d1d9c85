/** A ledger that cannot be used as it is: it was changed, belongs to a later version, or cannot be written. */
export class LedgerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LedgerError';
  }
}

/** Another process works on the ledger: the same call goes through once that one has ended. */
export class LedgerBusy extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LedgerBusy';
  }
}
