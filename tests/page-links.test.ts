import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { headingAnchors } from './docs/heading-anchors.ts';
import { type PageLink, pageLinks } from './docs/page-links.ts';
import { pagePaths } from './docs/page-paths.ts';

const root = path.join(import.meta.dirname, '..');
const pages = globSync(['*.md', '{docs,examples,bench,broker}/**/*.md'], {
  cwd: root,
  exclude: (name) => name === 'node_modules' || name.startsWith('.'),
});

/** Folders that commands write, which a fresh clone does not have. */
const written = new Set(['dist', 'report', 'node_modules']);

function leadsNowhere(page: string, { file, anchor }: PageLink): boolean {
  const place = path.join(root, file === '' ? page : path.join(path.dirname(page), file));
  if (!existsSync(place)) return true;
  return anchor !== '' && !headingAnchors(readFileSync(place, 'utf8')).has(anchor);
}

test('every link of a page leads to a file and a heading that exist', () => {
  const links = pages.flatMap((page) => {
    const markdown = readFileSync(path.join(root, page), 'utf8');
    return pageLinks(markdown).map((link) => ({ page, link }));
  });
  const lost = links.filter(({ page, link }) => leadsNowhere(page, link));
  expect(links.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});

test('a page of the package links to what is in the package', () => {
  const packed = [...manifest.files, 'README.md', 'LICENSE', 'package.json'];
  const isPacked = (file: string) =>
    packed.some((each) => file === each || file.startsWith(`${each}/`));
  const lost = pages.filter(isPacked).flatMap((page) =>
    pageLinks(readFileSync(path.join(root, page), 'utf8'))
      .map(({ file }) => (file === '' ? page : path.join(path.dirname(page), file)))
      .filter((file) => !isPacked(file))
      .map((file) => `${page}: ${file}`),
  );
  expect(lost).toEqual([]);
});

test('every file and folder that a page names exists', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory());
  const roots = new Set(folders.map(({ name }) => name).filter((name) => !written.has(name)));
  // What `npm run mutants` wrote keeps the names of its day.
  const named = pages
    .filter((page) => page !== 'docs/mutants.md')
    .flatMap((page) => {
      const paths = pagePaths(readFileSync(path.join(root, page), 'utf8'), roots);
      return paths.map((file) => ({ page, file }));
    });
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ file }) => !existsSync(path.join(root, file)))).toEqual([]);
});
