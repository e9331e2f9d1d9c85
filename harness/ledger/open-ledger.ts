import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry } from './entry.ts';
import { LedgerBusy, LedgerError } from './ledger-error.ts';
import { lineOf } from './line.ts';
import { takeLock } from './lock.ts';
import { type LedgerText, readLedger } from './read-ledger.ts';

/** A ledger that this process alone writes to. */
export interface Ledger {
  readonly file: string;
  /** What it held when it was opened, and what was appended since. */
  readonly entries: readonly Entry[];
  /**
   * Writes one line, whole or not at all; once it returns, the end of this process cannot undo it.
   *
   * @throws {LedgerError} if it cannot be written, as on a full disk; earlier lines stay.
   */
  append(entry: Entry): void;
  /** Makes sure that all of it is on the disk, and lets others write. */
  close(): Promise<void>;
}

/**
 * Opens a ledger to write to; its folder and file are made if they do not exist.
 *
 * A last line that was cut off, as when its disk was full, is removed: no caller was informed that it had been written.
 *
 * @param write writes bytes to the disk and returns how many it wrote.
 * @throws {LedgerBusy} if another process writes to it. @throws {LedgerError} if its chain is broken, or if it may
 *   not be written to.
 */
export async function openLedger(file: string, write: Write = writeSync): Promise<Ledger> {
  const release = await lockFor(file);
  try {
    const read = await readLedger(file);
    const descriptor = openSync(file, 'a');
    ftruncateSync(descriptor, read.wholeBytes);
    return writing(file, descriptor, read, release, write);
  } catch (error) {
    await release();
    throw error instanceof LedgerError ? error : unwritable(file, error);
  }
}

type Write = (descriptor: number, bytes: Uint8Array, offset: number) => number;

async function lockFor(file: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    return await takeLock(file);
  } catch (error) {
    throw error instanceof LedgerBusy ? error : unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): LedgerError {
  const came = error instanceof Error ? error.message : String(error);
  return new LedgerError(
    `${file}: expected a ledger to read and write, got ${came}; make it writable, or name another with --ledger`,
  );
}

function writing(
  file: string,
  descriptor: number,
  { entries: before, hash: head, wholeBytes }: LedgerText,
  release: () => Promise<void>,
  write: Write,
): Ledger {
  const entries = [...before];
  let [hash, size] = [head, wholeBytes];
  return {
    file,
    entries,
    append: (entry) => {
      const line = lineOf(entry, hash);
      const bytes = Buffer.from(`${line.text}\n`);
      try {
        for (let written = 0; written < bytes.length; ) {
          written += write(descriptor, bytes, written);
        }
      } catch (error) {
        // Half a line in the middle would make all that follows worthless.
        ftruncateSync(descriptor, size);
        throw unwritable(file, error);
      }
      size += bytes.length;
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
