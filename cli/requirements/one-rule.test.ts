import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { entriesNamed, ruleText } from './one-rule.ts';

const entries = catalogue();

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

test('an area is all of its rules', () => {
  const ids = entriesNamed(entries, 'stat').map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.every((id) => id.startsWith('STAT-'))).toBe(true);
});

test('an unknown name is refused with the nearest one', () => {
  expect(() => entriesNamed(entries, 'REUSE-04')).toThrow('did you mean');
});
