import { join } from 'node:path';

/** Where a ledger lies: in the output folder unless told otherwise, since nothing is written outside of it. */
export function ledgerPlace({
  ledger,
  out,
}: {
  readonly ledger?: string;
  readonly out: string;
}): string {
  return ledger ?? join(out, 'ledger.jsonl');
}

/** A report of one run among others in the output folder. */
export function reportOfRun(out: string, runId: string, file: string): string {
  return join(out, `${runId}.${file}`);
}
