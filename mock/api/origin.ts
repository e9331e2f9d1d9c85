import { rememberingLast } from '../remembering-last.ts';

const originOf = rememberingLast((beginning: string) => new URL(beginning).origin);

/** Scheme, host and port of an absolute URL. The last one is remembered: parsing takes longer than the rest of an answer's link. */
export function originIn(url: string): string {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return originOf(path < 0 ? url : url.slice(0, path));
}
