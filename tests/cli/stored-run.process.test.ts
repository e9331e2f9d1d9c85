import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../reports/formats.ts';
import { dataOfPage } from '../../reports/html/page-data.ts';
import { storedRun } from '../../results/stored-run.ts';
import { workplace } from './spc.ts';

const stored = path.join(import.meta.dirname, '..', 'stored');

/** Documents that earlier versions wrote, each named after what it holds otherwise than now. */
const documents = globSync('*.run.json', { cwd: stored }).toSorted();

describe.each(documents)('%s', { timeout: 60_000 }, (document) => {
  const file = path.join(stored, document);

  test('renders in every format, with the source that it names', async () => {
    await using place = await workplace();
    const [{ source }] = JSON.parse(await readFile(file, 'utf8')).findings;
    const reports = formats.map(({ name }) => `${name}=${name}.out`);
    const { code, stderr } = await place.spc(['report', 'render', file, '--report', ...reports]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const page = await readFile(path.join(place.folder, 'html.out'), 'utf8');
    expect(dataOfPage(page, 'contents')).toContain(source.section ?? source);
  });

  test('differs in nothing from itself', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['diff', file, file]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('no difference')]);
  });

  test('can be replayed', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['replay', file, 'URI-002', '--json']);
    expect(code).toBe(0);
    const [again] = JSON.parse(stdout);
    expect(storedRun.parse(again).findings).toMatchObject([
      { check: 'URI-002:education', verdict: 'pass', source: { section: 'docs/api.md#link' } },
    ]);
  });
});
