import { describe, expect, test } from 'vitest';
import { scopes } from '../scopes.ts';
import { credentialType, credentialTypes } from './all.ts';

test('the six types of v1 are found by name', () => {
  expect(credentialTypes.map(({ name }) => name)).toEqual([
    'education',
    'english_proficiency',
    'microcredential',
    'digital_identity',
    'right_to_work',
    'career_history',
  ]);
  expect(credentialType('right_to_work')?.title).toBe('Right to work');
  expect(credentialType('toString')).toBeUndefined();
});

test('the scopes are those that the pages name', () => {
  expect(scopes).toEqual([
    ...credentialTypes.map(({ name }) => `write.${name}`),
    'write.universal',
    'read.digital_identity',
  ]);
});

describe.each(credentialTypes)('$name', (type) => {
  test('has a replacement key without dates, scores or states', () => {
    const changing = /date|year|score|awaiting|document|result/;
    expect((type.replacementKey ?? []).filter((field) => changing.test(field))).toEqual([]);
  });

  test('blames its own fields for a broken condition', () => {
    const blamed = type.conditions.map(({ path }) => String(path[0]));
    expect(blamed.filter((field) => !(field in type.fields.shape))).toEqual([]);
  });
});
