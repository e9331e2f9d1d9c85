import { relative, sep } from 'node:path';

/** A file as a person wants to read it: from here where it lies below, else from the root. */
export function shownPath(file: string): string {
  const path = relative('', file);
  return path === '' || path === '..' || path.startsWith(`..${sep}`) ? file : path;
}
