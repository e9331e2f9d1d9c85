import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { takeLock } from './lock.ts';

const test = base.extend<{ file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that a fixture uses from its pattern.
  file: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spc-lock-'));
    await use(path.join(folder, 'ledger.jsonl'));
    await rm(folder, { recursive: true });
  },
});

/** Linux and macOS number processes below this. */
const NO_PROCESS = 4_194_305;

test('a second process gets the name of the process that holds the lock', async ({ file }) => {
  const giveBack = await takeLock(file);
  await expect(takeLock(file)).rejects.toThrow(
    `process ${process.pid} on ${hostname()} is at it; wait until it has ended`,
  );
  await giveBack();
});

test('a lock that was given back can be taken', async ({ file }) => {
  await (await takeLock(file))();
  const giveBack = await takeLock(file);
  await giveBack();
  expect(await readdir(path.dirname(file))).toEqual([]);
});

test('one of many concurrent processes gets it', async ({ file }) => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

describe('the lock of a process that was killed', () => {
  test('is taken away', async ({ file }) => {
    await writeFile(`${file}.lock`, JSON.stringify({ pid: NO_PROCESS, host: hostname() }));
    await (await takeLock(file))();
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  test('is taken by one of many concurrent processes', async ({ file }) => {
    await writeFile(`${file}.lock`, JSON.stringify({ pid: NO_PROCESS, host: hostname() }));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is taken over if a process that tried that was killed too', async ({ file }) => {
    const dead = JSON.stringify({ pid: NO_PROCESS, host: hostname() });
    await writeFile(`${file}.lock`, dead);
    const digest = createHash('sha256').update(dead).digest('hex').slice(0, 16);
    await writeFile(`${file}.lock.${digest}`, dead);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file)));
    const [holder, ...others] = tries.filter(({ status }) => status === 'fulfilled');
    expect([holder?.status, others]).toEqual(['fulfilled', []]);
    if (holder?.status === 'fulfilled') await holder.value();
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  test('is left alone if it ran on another machine', async ({ file }) => {
    await writeFile(`${file}.lock`, JSON.stringify({ pid: NO_PROCESS, host: 'elsewhere' }));
    await expect(takeLock(file)).rejects.toThrow(`delete ${file}.lock if that machine is gone`);
  });
});
