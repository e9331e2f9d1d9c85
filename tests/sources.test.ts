import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guidance } from '../contracts/guidance/all.ts';
import { requirements } from '../requirements/all.ts';
import type { Requirement } from '../requirements/requirement.ts';
import { sourcesBelow } from './architecture/modules.ts';
import { headingAnchors } from './docs/heading-anchors.ts';
import { sourceComments, sourceFlaws, unmarkedSources } from './docs/source-comments.ts';

const root = path.join(import.meta.dirname, '..');
const files = sourcesBelow(root);
const pages = new Map<string, ReadonlySet<string> | undefined>();

function anchorsOf(page: string): ReadonlySet<string> | undefined {
  const file = path.join(root, page);
  if (!pages.has(page)) {
    pages.set(page, existsSync(file) ? headingAnchors(readFileSync(file, 'utf8')) : undefined);
  }
  return pages.get(page);
}

function inAllFiles(find: typeof sourceComments) {
  return files.flatMap((file) =>
    find(readFileSync(path.join(root, file), 'utf8')).map((each) => ({ file, ...each })),
  );
}

test('every comment that names its source names a section that exists', () => {
  const comments = inAllFiles(sourceComments);
  const flaws = comments.flatMap(({ file, line, text }) =>
    sourceFlaws(text, anchorsOf).map((flaw) => `${file}:${line}: ${flaw}`),
  );
  expect(comments.length).toBeGreaterThan(90);
  expect(flaws).toEqual([]);
});

test('every comment writes its source in the form that the test above resolves', () => {
  expect(inAllFiles(unmarkedSources)).toEqual([]);
});

test('every rule and every piece of advice comes from a section that exists', () => {
  const rules: readonly Requirement[] = Object.values(requirements);
  const sections = [
    ...rules.map(({ source }) => source.section),
    ...guidance.map(({ source }) => source),
  ];
  const flaws = sections.flatMap((section) => sourceFlaws(`\`${section}\``, anchorsOf));
  expect(flaws).toEqual([]);
});

test('every standard that a rule rests on is named with its section', () => {
  const rules: readonly Requirement[] = Object.values(requirements);
  const standards = rules.flatMap(({ source }) => source.standard ?? []);
  expect(standards.filter((each) => !/^RFC \d+ sections? \d/.test(each))).toEqual([]);
});
