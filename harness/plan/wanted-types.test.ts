import { expect, test } from 'vitest';
import { wantedTypes } from './wanted-types.ts';

const known = ['education', 'microcredential', 'right_to_work'];
const added = { requirement: 'ADD-018', variant: 'later submission', everyType: true } as const;

test.each([
  [[], [], null],
  [[], ['education'], ['education']],
  [['ADD'], [], null],
  [['ADD-018'], ['education'], ['education']],
  [['ADD-018/later submission'], [], null],
  [['ADD-018/later submission:education', 'ADD-004'], [], ['education']],
  [['ADD-018/later submission:education:twice'], ['microcredential'], []],
  [['ADD-018/another:education'], [], []],
  // A variation is no type: the check may have it for any.
  [['ADD-018/later submission:gzip'], [], null],
])('of %j and %j, a check may be selected for %j', (only, types, wanted) => {
  const found = wantedTypes(added, { only, types }, known);
  expect(found === null ? null : [...found]).toEqual(wanted);
});

test('a check of the target as a whole has no types', () => {
  const whole = { ...added, everyType: false };
  expect(wantedTypes(whole, { only: ['ADD-001'], types: ['education'] }, known)).toBeNull();
});
