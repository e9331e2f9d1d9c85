import { isBuiltin } from 'node:module';
import { fileImported, type Module } from './modules.ts';

const everything = '*';

/** Who may import whom; type imports count. A folder missing from the right-hand side is forbidden. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  requirements: [],
  generators: ['contracts'],
  lint: ['contracts'],
  mock: ['contracts'],
  targets: ['contracts', 'requirements', 'mock'],
  results: [],
  harness: ['requirements', 'results', 'targets'],
  specs: ['contracts', 'requirements', 'generators', 'targets', 'harness'],
  selftest: [
    'contracts',
    'requirements',
    'generators',
    'mock',
    'targets',
    'results',
    'harness',
    'specs',
    'pacts',
  ],
  pacts: ['contracts', 'targets', 'results'],
  reports: ['results'],
  cli: [everything],
  tests: [everything],
  // Measures parts that the package does not export, each beside a peer.
  bench: ['contracts', 'generators', 'mock', 'targets', 'results'],
  // These see the package as its users do: by its name.
  docs: [],
  examples: [],
};

const importedByNobody: readonly string[] = ['cli', 'tests', 'bench'];

/** The packages open to a folder that the table restricts, each as a value or as a type only. */
const mayUse: Readonly<Record<string, Readonly<Record<string, 'value' | 'type'>>>> = {
  contracts: { zod: 'value', 'fast-check': 'type' },
  requirements: {},
  results: { zod: 'value' },
  reports: {},
};

/** Folders whose modules run anywhere, so that not even Node's own modules are open to them. */
const withoutNode: readonly string[] = ['requirements'];

/** The top folders that hold modules and are not in the table. */
export function unknownFolders(modules: readonly Module[]): readonly string[] {
  const folders = new Set(modules.map(({ file }) => folderOf(file)));
  return [...folders].filter((folder) => folder !== '.' && !(folder in mayImport));
}

/** Every import that the tables forbid, as `mock/a.ts imports specs/b.ts`. */
export function forbiddenImports(modules: readonly Module[]): readonly string[] {
  return modules.flatMap(({ file, imports }) =>
    imports
      .filter(({ specifier, kind }) => !isAllowed(file, specifier, kind))
      .map(({ specifier }) => `${file} imports ${fileImported(file, specifier) ?? specifier}`),
  );
}

function isAllowed(file: string, specifier: string, kind: 'value' | 'type'): boolean {
  const target = fileImported(file, specifier);
  return target === undefined
    ? mayUsePackage(file, specifier, kind)
    : mayReach(file, folderOf(target));
}

function mayReach(file: string, wanted: string): boolean {
  const own = folderOf(file);
  // Files at the root configure tools and may name whatever they configure.
  if (own === wanted || own === '.') return true;
  if (importedByNobody.includes(wanted)) return own === 'tests';
  const open = isTest(file) ? reachable(own) : new Set(mayImport[own]);
  return open.has(everything) || open.has(wanted);
}

/** A test drives real parts, so what its folder reaches through others is open to it directly. */
function reachable(folder: string): ReadonlySet<string> {
  const direct = mayImport[folder] ?? [];
  return new Set(direct.flatMap((next) => [next, ...reachable(next)]));
}

function mayUsePackage(file: string, specifier: string, kind: 'value' | 'type'): boolean {
  const allowed = mayUse[folderOf(file)];
  if (allowed === undefined || isTest(file)) return true;
  if (isBuiltin(specifier)) return !withoutNode.includes(folderOf(file));
  const open = allowed[packageOf(specifier)];
  return open === 'value' || open === kind;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function folderOf(file: string): string {
  const [top, ...rest] = file.split('/');
  return rest.length === 0 || top === undefined ? '.' : top;
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}
