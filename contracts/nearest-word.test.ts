import { expect, test } from 'vitest';
import { nearestWord, suggest } from './nearest-word.ts';

const fields = ['full_name', 'issue_date', 'id', 'pdf', 'majors'];

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
  expect(nearestWord(word, fields)).toBe(meaning);
});

test.each(['name', 'is', 'png', 'minor', 'full_nmea_x', ''])('%j means none of them', (word) => {
  expect(nearestWord(word, fields)).toBeUndefined();
});

test('the nearest of several is meant, whatever their order', () => {
  const formats = ['harness', 'markdowns', 'markdown'];
  expect(nearestWord('markdow', formats)).toBe('markdown');
  expect(nearestWord('markdow', formats.toReversed())).toBe('markdown');
});

test.each([
  ['peopel', 'people'],
  ['clok', 'clock'],
  ['CONTROL', 'control'],
  ['credential_types', 'credentialTypes'],
])('of %s, the suggestion is %s', (word, meant) => {
  const known = ['people', 'clock', 'control', 'credentialTypes'];
  expect(suggest(word, known)).toBe(` (did you mean \`${meant}\`?)`);
});

test('nothing is suggested if no word is near', () => {
  expect(suggest('unrelated', ['people', 'clock'])).toBe('');
});
