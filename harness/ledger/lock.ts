import { createHash, randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { LedgerBusy } from './ledger-error.ts';

/** The process that holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** How often a lock may have gone or come while it is looked at. */
const TRIES = 5;

/**
 * Takes a file for this process alone, by a lock file beside it that names the process.
 *
 * A lock whose process has ended on this machine is taken over: a killed process cannot give it back itself.
 *
 * @returns what gives it back.
 * @throws {LedgerBusy} if another process holds it.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  return acquire(`${file}.lock`, file);
}

async function acquire(lock: string, file: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(lock, mine)) return () => giveBack(lock, mine);
    const found = await readFile(lock, 'utf8').catch(() => null);
    if (found === null) continue;
    if (!isAbandoned(found)) throw busy(file, found);
    if (await inherit(lock, found, mine, file)) return () => giveBack(lock, mine);
  }
  throw new LedgerBusy(`${file}: expected to lock it, other processes keep taking it; try again`);
}

/**
 * Puts this process in the place of one that has ended. Only one may do so at a time, which is a lock of its own; and at no
 * time is there no lock, or a third process could take it in between.
 */
async function inherit(
  lock: string,
  abandoned: string,
  mine: string,
  file: string,
): Promise<boolean> {
  const digest = createHash('sha256').update(abandoned).digest('hex').slice(0, 16);
  const release = await acquire(`${lock}.${digest}`, file);
  try {
    const found = await readFile(lock, 'utf8').catch(() => null);
    if (found !== abandoned) return false;
    const ready = `${lock}.${randomUUID()}`;
    await writeFile(ready, mine, { flag: 'wx' });
    await rename(ready, lock);
    return true;
  } finally {
    await release();
  }
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
