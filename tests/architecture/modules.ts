import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../files-below.ts';
import { type Import, importsOf } from './imports.ts';

/** A source file by its path from the root, with what it refers to. */
export interface Module {
  readonly file: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript and JavaScript module below a folder, without what is installed or generated. */
export function modulesBelow(root: string): readonly Module[] {
  return sourcesBelow(root).map((file) => ({
    file,
    imports: importsOf(file, readFileSync(path.join(root, file), 'utf8')),
  }));
}

/** The paths of these modules from the root. */
export function sourcesBelow(root: string): readonly string[] {
  return filesBelow(root).filter((file) => /\.[cm]?[jt]s$/.test(file));
}

/** The file that a relative import leads to; undefined if the import names a package. */
export function fileImported(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(from), specifier)
    : undefined;
}
