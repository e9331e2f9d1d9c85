import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { shownSnippets } from './docs/shown-snippets.ts';

const root = path.join(import.meta.dirname, '..');
const pages = globSync('docs/*.md', { cwd: root });
const snippets = pages.flatMap((page) =>
  shownSnippets(readFileSync(path.join(root, page), 'utf8'), 'ts'),
);
const exported = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'));

test.each(exported)('a page shows how %s is imported', (name) => {
  const from = `from '${manifest.name}${name.slice(1)}'`;
  expect(snippets.filter((code) => code.includes(from))).not.toEqual([]);
});

test.each(exported)('the page on the partner kit lists %s', (name) => {
  const page = readFileSync(path.join(root, 'docs', 'partner-kit.md'), 'utf8');
  expect(page).toContain(`\n| \`${name.slice(1)}\` | `);
});
