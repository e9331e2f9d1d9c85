import { expect, test } from 'vitest';
import { pageSection } from './page-section.ts';

const page = '# A\n\none\n\n## B c\n\ntwo\n\n### D\n\nthree\n';

test('a section ends where the next heading stands', () => {
  expect(pageSection(page, 'b-c')).toBe('## B c\n\ntwo\n\n');
});

test('a section that does not exist is an error', () => {
  expect(() => pageSection(page, 'e')).toThrow('expected a section #e, got none');
});
