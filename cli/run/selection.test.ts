import { expect, test } from 'vitest';
import { profileOf } from '../../profiles/testing/profile.ts';
import { suite } from '../../specs/all.ts';
import { resolvedSelection } from './selection.ts';

const profile = profileOf('http://127.0.0.1:4010');
const nothing = { only: [], exclude: [], types: [] };

test('an area is chosen if one of its rules has a check for the type', () => {
  const { only } = resolvedSelection(suite, profile, {
    ...nothing,
    only: ['AUTH'],
    types: ['education'],
  });
  expect(only).toEqual(expect.arrayContaining(['AUTH-001', 'AUTH-005']));
});

test('a rule without a check for the type is named', () => {
  const asked = { ...nothing, only: ['ADD-009'], types: ['education'] };
  expect(() => resolvedSelection(suite, profile, asked)).toThrow(
    '--only: expected checks of education under this profile, got none for ADD-009',
  );
});

test('a type that only the second version has can be chosen', () => {
  const asked = { ...nothing, types: ['universal_credential'] };
  expect(resolvedSelection(suite, profile, asked).types).toEqual(['universal_credential']);
});

test('a type that neither version has is refused with those there are', () => {
  const asked = { ...nothing, types: ['universal_credental'] };
  expect(() => resolvedSelection(suite, profile, asked)).toThrow(
    'career_history, universal_credential, got `universal_credental` (did you mean `universal_credential`?)',
  );
});
