import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reassembled } from '../selftest/mutants/document.ts';
import { groups, groupTitles } from '../selftest/mutants/groups.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'mutants.md'), 'utf8');

test('the page of the mutants has every group, and nothing that the command does not write', () => {
  expect(reassembled(page)).toBe(page);
  const titles = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(groups.map((group) => groupTitles[group]));
});
