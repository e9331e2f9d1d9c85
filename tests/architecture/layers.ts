import { isBuiltin } from 'node:module';
import { fileImported, type Module } from './modules.ts';

const everything = '*';

/**
 * Which room may import which; type imports count. A room that is missing on the right-hand side is forbidden.
 *
 * A room is a folder of this table with everything below it that is not itself a room: `targets` holds `targets/errors`,
 * and not `targets/http`. On the right-hand side `targets/*` means the room and every room below it.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  requirements: ['contracts'],
  results: ['contracts'],
  generators: ['contracts'],
  lint: ['contracts'],
  mock: ['contracts'],
  profiles: ['contracts', 'requirements'],
  targets: ['contracts', 'results', 'profiles'],
  'targets/http': ['contracts', 'results', 'profiles', 'targets'],
  'targets/partner': ['contracts', 'profiles', 'targets', 'targets/http'],
  'targets/control': ['contracts', 'profiles', 'targets', 'targets/http'],
  'targets/browser': ['contracts', 'results', 'profiles', 'targets', 'targets/http'],
  'targets/receiver': ['contracts', 'targets'],
  'targets/module': ['contracts', 'results', 'profiles', 'targets', 'targets/http'],
  'targets/open': ['contracts', 'results', 'profiles', 'targets/*', 'mock'],
  'harness/check': ['contracts', 'requirements', 'profiles', 'targets'],
  'harness/plan': ['contracts', 'requirements', 'profiles', 'harness/check'],
  'harness/ledger': ['results', 'harness/check'],
  'harness/run': [
    'contracts',
    'requirements',
    'results',
    'profiles',
    'targets',
    'harness/check',
    'harness/plan',
    'harness/ledger',
  ],
  'harness/verdict': [
    'requirements',
    'results',
    'profiles',
    'targets',
    'harness/check',
    'harness/plan',
    'harness/run',
  ],
  'harness/deferred': [
    'contracts',
    'requirements',
    'results',
    'profiles',
    'targets',
    'harness/check',
    'harness/plan',
    'harness/ledger',
    'harness/run',
    'harness/verdict',
  ],
  harness: ['results', 'profiles', 'targets', 'harness/*'],
  specs: ['contracts', 'requirements', 'generators', 'targets', 'harness/check'],
  hosting: [
    'profiles',
    'targets/*',
    'harness/*',
    'specs',
    'mock',
    'clients/session',
    'clients/verdict',
  ],
  selftest: [
    'contracts',
    'requirements',
    'results',
    'generators',
    'mock',
    'profiles',
    'targets/*',
    'harness/*',
    'specs',
    'hosting',
    'selftest/*',
    'pacts',
    'clients/*',
  ],
  'selftest/independent-server': [],
  pacts: ['contracts', 'results', 'profiles', 'targets/*'],
  'clients/session': ['contracts', 'mock'],
  'clients/judges': ['contracts', 'requirements', 'lint', 'mock', 'clients/session'],
  'clients/data': ['contracts'],
  'clients/follow': ['contracts', 'profiles', 'targets/browser'],
  'clients/drive': ['contracts', 'mock', 'clients/session', 'clients/data', 'clients/follow'],
  'clients/verdict': [
    'requirements',
    'results',
    'mock',
    'harness/verdict',
    'clients/session',
    'clients/judges',
  ],
  clients: ['clients/*'],
  reports: ['requirements', 'results'],
  cli: [everything],
  tests: [everything],
  // Measures parts that the package does not export, each beside a peer.
  bench: ['contracts', 'results', 'generators', 'mock', 'profiles', 'targets/*', 'reports'],
  // These see the package as its users do: by its name.
  docs: [],
  examples: [],
};

const rooms = Object.keys(mayImport);

const importedByNobody: readonly string[] = ['cli', 'tests', 'bench'];

/** What all test code may import: it asks there how many values to try, and which. */
const breadth: readonly string[] = ['tests/breadth.ts', 'tests/part-of.ts'];

/** The packages open to a room that the table restricts, each as a value or as a type only. */
const mayUse: Readonly<Record<string, Readonly<Record<string, 'value' | 'type'>>>> = {
  contracts: {
    zod: 'value',
    'fastest-levenshtein': 'value',
    'jsonc-parser': 'value',
    'fast-check': 'type',
  },
  requirements: {},
  results: { zod: 'value' },
  reports: { hono: 'value', 'string-width': 'value', 'wrap-ansi': 'value' },
};

/** Rooms whose modules run anywhere, so that not even Node's own modules are open to them. */
const withoutNode: readonly string[] = ['requirements'];

/** Rooms that may import others as types only: loading them must load nothing else. */
const typesOnly: readonly string[] = ['requirements'];

/** The top folders that hold modules and are not in the table. */
export function unknownFolders(modules: readonly Module[]): readonly string[] {
  const folders = new Set(modules.map(({ file }) => file.split('/')[0] ?? ''));
  return [...folders].filter((folder) => !/\.\w+$/.test(folder) && !rooms.includes(folder));
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
  if (target === undefined) return mayUsePackage(file, specifier, kind);
  if (isTestDouble(target) && !isTestCode(file)) return false;
  if (breadth.includes(target) && isTestCode(file)) return true;
  return mayReach(file, target, kind);
}

function mayReach(file: string, target: string, kind: 'value' | 'type'): boolean {
  const own = roomOf(file);
  const wanted = roomOf(target);
  // Files at the root configure tools and may name what they configure.
  if (own === wanted || own === '.') return true;
  if (importedByNobody.includes(wanted)) return own === 'tests';
  if (typesOnly.includes(own) && kind === 'value' && !isTestCode(file)) return false;
  const open = new Set(direct(own));
  if (open.has(everything) || open.has(wanted)) return true;
  return isTestCode(file) && reachableFrom(topOf(own)).has(topOf(wanted));
}

/** The rooms that the table names for a room, with `targets/*` spelled out. */
function direct(room: string): readonly string[] {
  return (mayImport[room] ?? []).flatMap((name) => {
    if (!name.endsWith('/*')) return [name];
    const top = name.slice(0, -2);
    return rooms.filter((each) => each === top || each.startsWith(`${top}/`));
  });
}

/** A test drives real parts, so its whole top folder, and what that reaches through others, is open to it. */
function reachableFrom(
  top: string,
  seen: ReadonlySet<string> = new Set([top]),
): ReadonlySet<string> {
  const own = rooms.filter((room) => topOf(room) === top);
  const next = own
    .flatMap((room) => (mayImport[room] ?? []).map(topOf))
    .filter((each) => !seen.has(each));
  const together = new Set([...seen, ...next]);
  return new Set([...together, ...next.flatMap((each) => [...reachableFrom(each, together)])]);
}

function topOf(room: string): string {
  return room.split('/')[0] ?? room;
}

function mayUsePackage(file: string, specifier: string, kind: 'value' | 'type'): boolean {
  const room = roomOf(file);
  const allowed = mayUse[room];
  if (allowed === undefined || isTestCode(file)) return true;
  if (isBuiltin(specifier)) return !withoutNode.includes(room);
  const open = allowed[packageOf(specifier)];
  return open === 'value' || open === kind;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The innermost room that holds a file; `.` for files at the root. */
function roomOf(file: string): string {
  const holding = rooms.filter((room) => file.startsWith(`${room}/`));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? '.';
}

function isTestDouble(file: string): boolean {
  return file.includes('/testing/');
}

function isTestCode(file: string): boolean {
  return file.endsWith('.test.ts') || isTestDouble(file) || file.startsWith('tests/');
}
