import { relative, sep } from 'node:path';

/** A file path for a person: relative if it is below the current folder, else absolute. */
export function shownPath(file: string): string {
  const path = relative('', file);
  return path === '' || path === '..' || path.startsWith(`..${sep}`) ? file : path;
}
