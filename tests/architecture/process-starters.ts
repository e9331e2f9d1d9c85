import { fileImported, type Module } from './modules.ts';

/** Packages and modules of Node with which test code starts a process or a browser. */
const starters: ReadonlySet<string> = new Set([
  'node:child_process',
  'playwright',
  'playwright-core',
]);

/** What a test file imports in order to start a process or a browser, directly or through other test code. */
export interface ProcessStarter {
  readonly test: string;
  readonly starter: string;
}

/**
 * The unit tests that can start a process or a browser: their file name has to say so, because its suffix chooses the
 * project. Product code is not followed; `tests/no-process.ts` refuses what it starts.
 */
export function unitTestsThatStart(modules: readonly Module[]): readonly ProcessStarter[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  return modules.filter(({ file }) => isUnitTest(file)).flatMap((test) => startersOf(test, byFile));
}

/** `x.test.ts` is a unit test; `x.browser.test.ts` belongs to the project `browser`. */
export function suffixOf(file: string): string | null {
  return /\.(\w+)\.test\.ts$/.exec(file)?.[1] ?? null;
}

function isUnitTest(file: string): boolean {
  return file.endsWith('.test.ts') && suffixOf(file) === null && !file.startsWith('examples/');
}

function startersOf(test: Module, byFile: ReadonlyMap<string, Module>): readonly ProcessStarter[] {
  const reached = new Set<Module>([test]);
  const found = new Set<string>();
  for (const { file, imports } of reached) {
    for (const { specifier, kind } of imports) {
      if (kind === 'type') continue;
      if (starters.has(specifier)) found.add(specifier);
      const next = byFile.get(fileImported(file, specifier) ?? '');
      if (next !== undefined && isTestCode(next.file)) reached.add(next);
    }
  }
  return [...found].map((starter) => ({ test: test.file, starter }));
}

function isTestCode(file: string): boolean {
  return file.startsWith('tests/') || file.includes('/testing/');
}
