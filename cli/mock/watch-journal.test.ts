import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { education, mockForTest } from '../../mock/testing/mock.ts';
import { watchJournal } from './watch-journal.ts';

const addPath = '/api/partner/v1/add/education.json';

async function folderOfTest() {
  const folder = await mkdtemp(join(tmpdir(), 'spc-journal-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

test('--journal writes each exchange once, and hides a token also after its grant was dropped', async () => {
  await using place = await folderOfTest();
  const file = join(place.folder, 'journal.jsonl');
  const mock = mockForTest({ journal: 2 });
  const writing = watchJournal(mock, { log: false, journal: file });
  const headers = await mock.bearer();
  for (const id of ['a', 'b', 'c']) await mock.post(addPath, education(id), headers);
  await writing.close();
  const text = await readFile(file, 'utf8');
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.map(({ n, path }) => [n, path])).toEqual([
    [1, '/api/partner/v1/oauth/token.json'],
    [2, addPath],
    [3, addPath],
    [4, addPath],
  ]);
  expect(text).not.toContain(headers.authorization.slice('Bearer '.length));
  expect(entries.at(-1).headers.authorization).toBe('Bearer [token-1]');
});

test('without a log or a file, nothing listens to the journal', () => {
  const { clients, journal } = mockForTest({ journal: 2 });
  let listeners = 0;
  const counted = {
    ...journal,
    listen: () => {
      listeners += 1;
      return () => {};
    },
  };
  watchJournal({ clients, journal: counted }, { log: false });
  expect(listeners).toBe(0);
});
