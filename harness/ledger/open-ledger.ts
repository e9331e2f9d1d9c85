import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry } from './entry.ts';
import { lineOf } from './line.ts';
import { takeLock } from './lock.ts';
import { readLedger } from './read-ledger.ts';

/** A ledger that this process alone writes to. */
export interface Ledger {
  readonly file: string;
  /** What it held when it was opened, and what was appended since. */
  readonly entries: readonly Entry[];
  /** Writes one line, whole or not at all; once it returns, the end of this process cannot undo it. */
  append(entry: Entry): void;
  /** Makes sure that all of it is on the disk, and lets others write. */
  close(): Promise<void>;
}

/**
 * Opens a ledger to write to; its folder and file are made where they are not there.
 *
 * A last line that was cut off, as when its disk was full, is taken away: nobody was told that it had been written.
 *
 * @throws {LedgerBusy} where another process writes to it. @throws {LedgerError} where its chain is broken.
 */
export async function openLedger(file: string): Promise<Ledger> {
  await mkdir(dirname(file), { recursive: true });
  const release = await takeLock(file);
  try {
    const { entries, hash, wholeBytes } = await readLedger(file);
    const descriptor = openSync(file, 'a');
    ftruncateSync(descriptor, wholeBytes);
    return writing(file, descriptor, [...entries], hash, release);
  } catch (error) {
    await release();
    throw error;
  }
}

function writing(
  file: string,
  descriptor: number,
  entries: Entry[],
  head: string,
  release: () => Promise<void>,
): Ledger {
  let hash = head;
  return {
    file,
    entries,
    append: (entry) => {
      const line = lineOf(entry, hash);
      const bytes = Buffer.from(`${line.text}\n`);
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(descriptor, bytes, written);
      }
      hash = line.hash;
      entries.push(entry);
    },
    close: async () => {
      fsyncSync(descriptor);
      closeSync(descriptor);
      await release();
    },
  };
}
