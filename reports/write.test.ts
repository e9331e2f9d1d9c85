import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { renderJson } from './json.ts';
import { ReportNotWritten, writeReports } from './write.ts';

const run = handMadeRun([handMadeFinding()]);

async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'spc-reports-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe('writing reports', () => {
  test('makes folders and leaves only the files asked for', async () => {
    await using place = await emptyFolder();
    const file = join(place.folder, 'a', 'b', 'run.json');
    expect(await writeReports(run, [{ format: 'json', file }])).toEqual([file]);
    expect(await readFile(file, 'utf8')).toBe(renderJson(run));
    expect(await readdir(join(place.folder, 'a', 'b'))).toEqual(['run.json']);
  });

  test('replaces a report of an earlier run as a whole', async () => {
    await using place = await emptyFolder();
    const file = join(place.folder, 'run.json');
    await writeFile(file, 'x'.repeat(100_000));
    await writeReports(run, [{ format: 'json', file }]);
    expect(await readFile(file, 'utf8')).toBe(renderJson(run));
  });

  test('refuses an unknown format before it writes anything', async () => {
    await using place = await emptyFolder();
    const requests = [
      { format: 'json', file: join(place.folder, 'run.json') },
      { format: 'pdf', file: join(place.folder, 'run.pdf') },
    ];
    await expect(writeReports(run, requests)).rejects.toThrow(
      'Expected a report format (json, html, junit, markdown, github, ctrf, har, text), got "pdf".',
    );
    expect(await readdir(place.folder)).toEqual([]);
  });

  test('writes the others if one place cannot be written', async () => {
    await using place = await emptyFolder();
    const blocker = join(place.folder, 'file');
    const bad = join(blocker, 'junit.xml');
    await writeFile(blocker, '');
    const written = writeReports(run, [
      { format: 'junit', file: bad },
      { format: 'json', file: join(place.folder, 'run.json') },
    ]);
    await expect(written).rejects.toThrow(ReportNotWritten);
    await expect(written).rejects.toThrow(
      /^Expected to write the report to .*file\/junit\.xml, got: E/,
    );
    expect((await readdir(place.folder)).toSorted()).toEqual(['file', 'run.json']);
  });

  test('leaves no part behind if the place is a folder', async () => {
    await using place = await emptyFolder();
    const file = join(place.folder, 'sub');
    await writeReports(run, [{ format: 'json', file: join(file, 'run.json') }]);
    await expect(writeReports(run, [{ format: 'json', file }])).rejects.toThrow('EISDIR');
    expect(await readdir(place.folder)).toEqual(['sub']);
  });
});
