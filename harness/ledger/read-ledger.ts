import { readFile } from 'node:fs/promises';
import type { Entry } from './entry.ts';
import { LedgerError } from './ledger-error.ts';
import { entryOf, GENESIS, LINE_START } from './line.ts';

/** A ledger as its file has it. */
export interface LedgerText {
  readonly entries: readonly Entry[];
  /** What the next line follows. */
  readonly hash: string;
  /** How many bytes of the file are whole lines: what is behind them was cut off while it was written. */
  readonly wholeBytes: number;
}

const EMPTY: LedgerText = { entries: [], hash: GENESIS, wholeBytes: 0 };

/**
 * Reads a ledger and checks its chain.
 *
 * @returns an empty ledger if the file does not exist.
 * @throws {LedgerError} naming the first line that was changed, taken out, or is of another version.
 */
export async function readLedger(file: string): Promise<LedgerText> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new LedgerError(`${file}: expected a ledger, got ${error.message}`);
  });
  if (bytes === null) return EMPTY;
  const wholeBytes = bytes.lastIndexOf('\n') + 1;
  if (wholeBytes === 0 && !isBegun(bytes)) {
    throw new LedgerError(
      `${file}: expected a ledger, got a file without a line of one; name another with --ledger`,
    );
  }
  const lines = bytes.toString('utf8', 0, wholeBytes).split('\n').slice(0, -1);
  return { ...followed(file, lines), wholeBytes };
}

/** Whether it is empty, or was cut off in its first line. What else may be in it is not ours to remove. */
function isBegun(bytes: Buffer): boolean {
  const begun = bytes.toString('utf8', 0, LINE_START.length);
  return LINE_START.startsWith(begun);
}

function followed(file: string, lines: readonly string[]) {
  const entries: Entry[] = [];
  let hash = GENESIS;
  for (const [index, text] of lines.entries()) {
    try {
      const read = entryOf(text, hash, index + 1);
      entries.push(read.entry);
      hash = read.hash;
    } catch (error) {
      if (!(error instanceof LedgerError) && !(error instanceof SyntaxError)) throw error;
      throw new LedgerError(
        `${file}: ${error.message}; restore the file as it was, or begin another with --ledger`,
      );
    }
  }
  return { entries, hash };
}
