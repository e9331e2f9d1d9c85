import { expect, test } from 'vitest';
import { meant } from './misspelt.ts';

const known = ['full_name', 'issue_date', 'id', 'pdf', 'majors'];

test.each([
  ['fullName', 'full_name'],
  ['FULL-NAME', 'full_name'],
  ['full_nmae', 'full_name'],
  ['isue_date', 'issue_date'],
  ['issue_dates', 'issue_date'],
  ['issue_daze', 'issue_date'],
  ['PDF', 'pdf'],
  ['ID', 'id'],
])('%s means %s', (word, meaning) => {
  expect(meant(word, known)).toBe(meaning);
});

test.each(['name', 'is', 'png', 'minor', 'full_nmea_x', ''])('%j means none of them', (word) => {
  expect(meant(word, known)).toBeUndefined();
});
