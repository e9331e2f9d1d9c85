import { join } from 'node:path';

/** The path of a ledger: by default in the output folder, since nothing is written outside of it. */
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
