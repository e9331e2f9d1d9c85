import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shortened } from '../testing/committed-pact.ts';
import { readRecorded, writeRecorded } from './recorded-pact.ts';

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\u{feff}${text}`],
])('a pact is still the recorded one with %s', async (_what, change) => {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'spc-recorded-'));
  const file = await writeRecorded(folder.path, shortened);
  const text = await readFile(file, 'utf8');
  await writeFile(file, change(text));
  expect(await readRecorded(file)).toMatchObject({ text });
});

test('a pact whose text was changed is not the recorded one', async () => {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'spc-recorded-'));
  const file = await writeRecorded(folder.path, shortened);
  await writeFile(file, (await readFile(file, 'utf8')).replace('verified', 'canceled'));
  await expect(readRecorded(file)).rejects.toThrow('was changed after it was recorded');
});
