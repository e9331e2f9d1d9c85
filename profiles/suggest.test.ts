import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const known = ['people', 'clock', 'control', 'credentialTypes'];

test.each([
  ['peopel', 'people'],
  ['clok', 'clock'],
  ['CONTROL', 'control'],
  ['credential_types', 'credentialTypes'],
])('takes %s for %s', (word, meant) => {
  expect(suggest(word, known)).toBe(` (did you mean \`${meant}\`?)`);
});

test.each(['', 'x', 'unrelated'])('suggests nothing for %j', (word) => {
  expect(suggest(word, known)).toBe('');
});
