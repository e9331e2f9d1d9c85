import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { LedgerBusy } from './ledger-error.ts';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** How often a lock that nobody holds any more may come back while it is taken away. */
const TRIES = 5;

/**
 * Takes a file for this process alone, by a lock file beside it that names the process.
 *
 * A lock whose process has ended on this machine is taken away: a killed process cannot do so itself.
 *
 * @returns what gives it back.
 * @throws {LedgerBusy} where another process holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const lock = `${file}.lock`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(lock, mine)) return () => giveBack(lock, mine);
    const found = await readFile(lock, 'utf8').catch(() => null);
    if (found === null) continue;
    if (!isAbandoned(found)) throw busy(file, found);
    await takeAway(lock, found);
  }
  throw new LedgerBusy(`${file}: expected to lock it, other processes keep taking it; try again`);
}

/** The file appears with its text in it: an empty lock would look like an abandoned one. */
async function create(lock: string, text: string): Promise<boolean> {
  const ready = `${lock}.${randomUUID()}`;
  try {
    await writeFile(ready, text, { flag: 'wx' });
    await link(ready, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(ready, { force: true });
  }
}

async function giveBack(lock: string, mine: string): Promise<void> {
  if ((await readFile(lock, 'utf8').catch(() => null)) === mine) await rm(lock, { force: true });
}

/** Only one of two processes gets to move the file; what it moved is put back where it is somebody's after all. */
async function takeAway(lock: string, abandoned: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== abandoned) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
}

function isAbandoned(text: string): boolean {
  const holder = holderIn(text);
  if (holder === null) return true;
  return holder.host === hostname() && !isAlive(holder.pid);
}

function holderIn(text: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function busy(file: string, found: string): LedgerBusy {
  const holder = holderIn(found);
  return new LedgerBusy(
    `${file}: expected to work on it alone, process ${holder?.pid} on ${holder?.host} is at it; ` +
      `wait until it has ended, or delete ${file}.lock if that machine is gone`,
  );
}
