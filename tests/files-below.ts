import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of the root that hold what is generated; a folder of that name further below is ours. */
const generated: ReadonlySet<string> = new Set(['dist', 'report', 'coverage']);

/** The paths, from the root, of all files of the project: without what is installed, generated or begins with a dot. */
export function filesBelow(root: string): readonly string[] {
  return filesIn(root, '');
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .filter(({ name }) => folder !== '' || !generated.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(root, file) : [file];
    });
}
