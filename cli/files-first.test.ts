import { expect, test } from 'vitest';
import { filesFirst } from './files-first.ts';

test.each([
  ['run --only REUSE LINK staging.target.yaml', 'run staging.target.yaml --only REUSE LINK'],
  [
    'run --type education https://a.example --seed 7',
    'run https://a.example --type education --seed 7',
  ],
  ['lint --strict a.json b.jsonl', 'lint b.jsonl --strict a.json'],
  ['run --report html json=run.json', 'run --report html json=run.json'],
  ['settle --ledger l.jsonl -t a.target.yaml', 'settle --ledger l.jsonl -t a.target.yaml'],
  ['run --only REUSE -- a.target.yaml', 'run --only REUSE -- a.target.yaml'],
  ['replay run.json REUSE-003', 'replay run.json REUSE-003'],
])('%s is read as %s', (given, read) => {
  expect(filesFirst(given.split(' '))).toEqual(read.split(' '));
});
