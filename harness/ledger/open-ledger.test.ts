import { writeSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import type { Entry } from './entry.ts';
import { LedgerError } from './ledger-error.ts';
import { openLedger } from './open-ledger.ts';
import { readLedger } from './read-ledger.ts';

const test = base.extend<{ file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that a fixture uses from its pattern.
  file: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spc-ledger-'));
    await use(path.join(folder, 'deep', 'ledger.jsonl'));
    await rm(folder, { recursive: true });
  },
});

const reported = (run: string): Entry => ({ kind: 'reported', run });

async function written(file: string, ...runs: readonly string[]): Promise<void> {
  const ledger = await openLedger(file);
  for (const run of runs) ledger.append(reported(run));
  await ledger.close();
}

test('a ledger holds what was written, over processes', async ({ file }) => {
  await written(file, 'r1');
  await written(file, 'r2', 'r3');
  const { entries } = await readLedger(file);
  expect(entries).toEqual([reported('r1'), reported('r2'), reported('r3')]);
});

test('a ledger that is not there is empty', async ({ file }) => {
  expect((await readLedger(file)).entries).toEqual([]);
});

test('an entry is in the file once append returns', async ({ file }) => {
  const ledger = await openLedger(file);
  ledger.append(reported('r1'));
  expect((await readLedger(file)).entries).toEqual([reported('r1')]);
  expect(ledger.entries).toEqual([reported('r1')]);
  await ledger.close();
});

test('a file that holds something else is left as it is', async ({ file }) => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'my notes, without a line end');
  await expect(openLedger(file)).rejects.toMatchObject({
    name: 'LedgerError',
    message: `${file}: expected a ledger, got a file without a line of one; name another with --ledger`,
  });
  expect(await readFile(file, 'utf8')).toBe('my notes, without a line end');
});

test('a first line that was cut off is removed', async ({ file }) => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '{"hash":"00');
  await written(file, 'r1');
  expect((await readLedger(file)).entries).toEqual([reported('r1')]);
});

describe('a last line that was cut off', () => {
  test('is not read', async ({ file }) => {
    await written(file, 'r1');
    await appendFile(file, '{"hash":"00');
    expect((await readLedger(file)).entries).toEqual([reported('r1')]);
  });

  test('gives way to the next line', async ({ file }) => {
    await written(file, 'r1');
    await appendFile(file, '{"hash":"00');
    await written(file, 'r2');
    expect((await readLedger(file)).entries).toEqual([reported('r1'), reported('r2')]);
  });
});

describe('a ledger that was changed by hand', () => {
  test('is refused with the line and what to do', async ({ file }) => {
    await written(file, 'r1', 'r2');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"r1"', '"r9"'));
    await expect(openLedger(file)).rejects.toThrow(
      /line 1 is not as it was written.*restore the file as it was, or begin another with --ledger/,
    );
  });

  test('is refused if a line was taken out', async ({ file }) => {
    await written(file, 'r1', 'r2');
    const [, second] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${second}\n`);
    await expect(readLedger(file)).rejects.toThrow('a line was taken out');
  });

  test('is refused if it is something else', async ({ file }) => {
    await written(file);
    await writeFile(file, 'notes of mine\n');
    await expect(openLedger(file)).rejects.toThrow('line 1 is not as it was written');
  });

  test('can be opened once it is mended', async ({ file }) => {
    await written(file, 'r1');
    const text = await readFile(file, 'utf8');
    await writeFile(file, 'notes of mine\n');
    await expect(openLedger(file)).rejects.toThrow('line 1');
    await writeFile(file, text);
    await written(file, 'r2');
    expect((await readLedger(file)).entries).toHaveLength(2);
  });
});

describe('a full disk', () => {
  test('leaves what was written, and no half of a line', async ({ file }) => {
    await written(file, 'r1');
    let room = 20;
    const full = await openLedger(file, (descriptor, bytes, offset) => {
      if (room === 0) throw new Error('ENOSPC: no space left on device, write');
      const part = Math.min(room, bytes.length - offset);
      room -= part;
      return writeSync(descriptor, bytes, offset, part);
    });
    const append = () => full.append(reported('r2'));
    expect(append).toThrow(LedgerError);
    expect(append).toThrow(/got ENOSPC: .* name another with --ledger/);
    room = 1e6;
    append();
    await full.close();
    expect((await readLedger(file)).entries).toEqual([reported('r1'), reported('r2')]);
  });
});

test('a ledger that may not be written to is not reported as a defect', async ({ file }) => {
  await writeFile(path.dirname(file), 'a file where its folder would be');
  await expect(openLedger(file)).rejects.toThrow(LedgerError);
  await expect(openLedger(file)).rejects.toThrow(/expected a ledger to read and write, got E/);
});
