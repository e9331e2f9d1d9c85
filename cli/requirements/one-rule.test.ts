import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { clientCatalogue } from './client-catalogue.ts';
import { entriesNamed, ruleText } from './one-rule.ts';

const entries = [...catalogue(), ...clientCatalogue()];

test.each(['REUSE-004', 'reuse-004'])(
  '%s is one rule, with what judges and what breaks it',
  (name) => {
    const [entry] = entriesNamed(entries, name);
    const text = entry === undefined ? '' : ruleText(entry);
    expect(text).toMatch(/^REUSE-004 {2}The same id again\n/);
    expect(text).toContain('basis   D, documented: a break fails');
    expect(text).toContain('    old-link-alive\n');
  },
);

test('a rule for clients says what it takes to be judged, what provokes it, and what breaks it', () => {
  const [entry] = entriesNamed(entries, 'CADD-007');
  const text = entry === undefined ? '' : ruleText(entry);
  expect(text).toMatch(/^CADD-007 {2}Client: submitting\n/);
  expect(text).toContain('basis   A, assumed: a break warns');
  expect(text).toContain('a repetition after a lost answer');
  expect(text).toContain('--scenes NAME --only CADD-007 -- COMMAND\n    answer-lost\n');
  expect(text).toContain('    another-id-after-a-lost-answer\n');
});

test('a recommendation to clients warns although a page documents it', () => {
  const [entry] = entriesNamed(entries, 'CADD-005');
  expect(entry?.breaks).toBe('warns');
});

test('an area is all of its rules', () => {
  const ids = entriesNamed(entries, 'stat').map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.every((id) => id.startsWith('STAT-'))).toBe(true);
});

test('an unknown name is refused with the nearest one', () => {
  expect(() => entriesNamed(entries, 'REUSE-04')).toThrow('did you mean');
});
