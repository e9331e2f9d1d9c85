import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import vitest from '../vitest.config.ts';
import { importCycles } from './architecture/cycles.ts';
import { documentedLayers } from './architecture/documented-layers.ts';
import { folderCircles } from './architecture/folder-circles.ts';
import { forbiddenImports, mayImport, unknownFolders } from './architecture/layers.ts';
import { modulesBelow } from './architecture/modules.ts';
import { emptyNames } from './architecture/names.ts';
import { suffixOf, unitTestsThatStart } from './architecture/process-starters.ts';

const root = path.join(import.meta.dirname, '..');
const modules = modulesBelow(root);
const files = modules.map(({ file }) => file);

test('the tree is read, this very file included', () => {
  expect(files).toContain('tests/architecture.test.ts');
  expect(files).toContain('requirements/all.ts');
});

test('every folder of the tree is in the table', () => {
  expect(unknownFolders(modules)).toEqual([]);
});

test('no module imports what the table forbids it', () => {
  expect(forbiddenImports(modules)).toEqual([]);
});

test('no modules import each other in a circle at run time', () => {
  expect(importCycles(modules, ['value'])).toEqual([]);
});

test('no modules import each other in a circle of types', () => {
  expect(importCycles(modules, ['value', 'type'])).toEqual([]);
});

test('no folders beside each other import each other in a circle, at any depth', () => {
  const product = modules.filter(({ file }) => !/(\.test\.ts$)|(^|\/)(testing|tests)\//.test(file));
  expect(folderCircles(product)).toEqual([]);
});

test('no file hides behind a name that says nothing', () => {
  expect(emptyNames(files)).toEqual([]);
});

test('no unit test can start a process or a browser', () => {
  expect(unitTestsThatStart(modules)).toEqual([]);
});

test('the suffix of every test file is that of a project, which runs it', () => {
  const projects = vitest.test?.projects?.map((each) => Object(each).test?.name);
  const suffixes = new Set(files.map(suffixOf).filter((suffix) => suffix !== null));
  expect([...suffixes.difference(new Set([...(projects ?? []), 'contract']))]).toEqual([]);
});

test('docs/architecture.md names all that specs import of targets', () => {
  const page = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8');
  const paragraph = /^.*Of `targets\/`, specs import only.*?\n\n/ms.exec(page)?.[0] ?? '';
  const specs = files.filter((file) => /^specs\/(?!.*(testing\/|\.test\.ts$))/.test(file));
  const named = specs.flatMap((file) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    const imports = [...code.matchAll(/^import (?:type )?\{([^}]*)\} from '[./]+targets\//gm)];
    return imports.flatMap(([, names = '']) => names.match(/\b(?!type\b)\w+/g) ?? []);
  });
  const missing = [...new Set(named)].filter((name) => !paragraph.includes(`\`${name}\``));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('docs/architecture.md shows the table that is enforced', () => {
  const page = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8');
  const { docs: _docs, examples: _examples, bench: _bench, ...folders } = mayImport;
  expect(documentedLayers(page)).toEqual(folders);
});
