import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Import, importsOf } from './imports.ts';

/** A source file by its path from the root, with what it refers to. */
export interface Module {
  readonly file: string;
  readonly imports: readonly Import[];
}

/** Folders of the root that hold what is installed or generated; a folder of that name further below is ours. */
const notOurs: ReadonlySet<string> = new Set(['node_modules', 'dist', 'report', 'coverage']);

/** Every TypeScript and JavaScript module below a folder, without what is installed or generated. */
export function modulesBelow(root: string): readonly Module[] {
  return sourcesBelow(root).map((file) => ({
    file,
    imports: importsOf(file, readFileSync(path.join(root, file), 'utf8')),
  }));
}

/** The paths of these modules from the root. */
export function sourcesBelow(root: string): readonly string[] {
  return sourceFiles(root, '');
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .filter(({ name }) => folder !== '' || !notOurs.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(root, file);
      return /\.[cm]?[jt]s$/.test(entry.name) ? [file] : [];
    });
}

/** The file that a relative import leads to; undefined if the import names a package. */
export function fileImported(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(from), specifier)
    : undefined;
}
