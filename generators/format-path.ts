import type { Path } from '../contracts/json-path.ts';

/** A path as names and reports spell it: `transcript.subjects[0].code` for what is inside the credential. */
export function shortPath(path: Path): string {
  const shown = path.length > 2 && path[1] === 'credential' ? path.slice(2) : path;
  return shown.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
}

/** A path that means every element of the arrays on its way: `transcript.subjects[].code`. */
export function pathOfEvery(path: Path): string {
  return shortPath(path).replaceAll('[0]', '[]');
}
