import { expect, test } from 'vitest';
import { namePattern } from './name-pattern.ts';

const rules = ['ADD-001', 'ADD-006', 'ADD-012', 'REUSE-003'];
const checks = ['ADD-006:education:no name', 'ADD-006:microcredential:what? none', 'REUSE-003'];

test.each([
  ['reuse', ['REUSE-003']],
  ['Add-00*', ['ADD-001', 'ADD-006']],
  ['add-0?2', ['ADD-012']],
  ['*-003', ['REUSE-003']],
  ['REU', []],
])('%s means the rules %j', (name, meant) => {
  expect(rules.filter((id) => namePattern(name).fits.rule(id))).toEqual(meant);
});

test.each([
  ['add-006:EDUCATION', ['ADD-006:education:no name']],
  ['ADD-006:*:no*', ['ADD-006:education:no name']],
  ['ADD-006:microcredential:what? none', ['ADD-006:microcredential:what? none']],
  ['ADD-006:edu', []],
])('%s means the checks %j', (name, meant) => {
  expect(checks.filter((key) => namePattern(name).fits.check(key))).toEqual(meant);
});
