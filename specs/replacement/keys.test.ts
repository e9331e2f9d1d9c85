import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { keyOf, withKey } from './keys.ts';

const stated = contextOf('education', { replacementKeys: { education: ['full_name'] } });
const assumed = contextOf('education');
const unknown = contextOf('right_to_work');

describe('the key of a type', () => {
  test('is documented if the profile states it', () => {
    expect(keyOf(stated)).toEqual({ fields: ['full_name'], basis: 'D' });
  });

  test('is assumed if only our reading knows it', () => {
    const fields = ['full_name', 'education_provider', 'course_name'];
    expect(keyOf(assumed)).toEqual({ fields, basis: 'A' });
  });

  test('may be unknown', () => {
    expect(keyOf(unknown)).toBeNull();
  });
});

describe('a check that rests on the key', () => {
  const draw = (key: readonly string[]) => fc.constant(key);

  test('has one case, as sure as the key is', () => {
    expect(withKey(stated, draw)).toMatchObject([{ name: null }]);
    expect(withKey(stated, draw)[0]).not.toHaveProperty('basis');
    expect(withKey(assumed, draw)).toMatchObject([{ name: null, basis: 'A' }]);
  });

  test('draws by the very fields of the key', () => {
    const [only] = withKey(stated, draw);
    expect(fc.sample(only?.arbitrary ?? fc.constant([]), 1)).toEqual([['full_name']]);
  });

  test('has no case without a key or without values', () => {
    expect(withKey(unknown, draw)).toEqual([]);
    expect(withKey(stated, () => null)).toEqual([]);
  });
});
